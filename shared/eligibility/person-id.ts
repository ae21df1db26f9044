/** Characters; longer than any real one, short enough for every key. */
export const PERSON_ID_LENGTH = 128;
const PERSON_ID = new RegExp(`^[A-Za-z0-9][A-Za-z0-9._:@-]{0,${PERSON_ID_LENGTH - 1}}$`);

/**
 * The personId of a delivery as it may be stored: letters and digits of ASCII, behind the first also `.`, `_`,
 * `:`, `@` and `-`. Keys join ids by `#` and `|`, and an id that holds something nobody sees would be another person
 * who looks the same. Blanks around it are no part of it.
 *
 * @param written the field as delivered, not cleaned
 */
export const isPersonId = (written: string): boolean => PERSON_ID.test(written.trim());
