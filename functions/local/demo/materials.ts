/**
 * 特定器材 that the demo's hospital uses; price in yen.
 *
 * @source 特定器材マスター, edition of 2024-03-15
 */
export const MATERIALS = {
  bipolarCup: {
    code: '710010733',
    name: '人工股関節用材（大腿骨側材・骨頭用・バイポーラカップ（２））',
    fullName: '人工股関節用材料・大腿骨側材料・人工骨頭用・バイポーラカップ（２）',
    price: 150_000,
  },
  stem: {
    code: '729920016',
    name: '人工股関節用材（大腿骨側材・大腿骨ステム（間）・特殊型）',
    fullName: '人工股関節用材料・大腿骨側材料・大腿骨ステム（間接固定型）・特殊型',
    price: 129_000,
  },
} as const;
export type MaterialKey = keyof typeof MATERIALS;
