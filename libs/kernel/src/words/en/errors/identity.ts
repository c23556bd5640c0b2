export const identity = {
  'link-unknown': 'This link does not exist. Check that it is whole, or ask for another one.',
  'link-used': 'This link has already been used. Ask for another one.',
  'link-expired': 'This link is no longer valid. Ask for another one.',
  'token-unknown': 'This access token does not exist, or no longer does.',
};
