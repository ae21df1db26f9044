import { expect, test } from 'vitest';
import { openApi } from '../../functions/openapi/document.ts';
import { requestCancellation } from '../../shared/cancellation/contract.ts';

test('a header that a call needs stands in the document', () => {
  const document = openApi([requestCancellation], 'x');
  expect(document).toHaveProperty(
    ['paths', '/api/cancellation', 'post', 'parameters'],
    expect.arrayContaining([
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
    ]),
  );
});
