export const mailing = {};
