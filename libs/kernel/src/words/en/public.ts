export const publicWords = {};
