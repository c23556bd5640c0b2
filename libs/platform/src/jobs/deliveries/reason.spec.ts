import { DomainError } from '#kernel';
import { reasonOf } from './reason.js';

describe('the reason kept of a failure', () => {
  it('is the code of a refusal', () => {
    expect(reasonOf(new DomainError('registration.full', 'conflict'))).toBe('registration.full');
  });

  it('is the SQLSTATE and the constraint of a database error, never the values it quotes', () => {
    const error = Object.assign(new Error('Key (email)=(camille@exemple.fr) already exists'), {
      code: '23505',
      constraint: 'one_active_registration_per_person',
    });
    expect(reasonOf(error)).toBe('SQLSTATE 23505, one_active_registration_per_person');
  });

  it('carries no address, no quoted text and no telephone number', () => {
    const error = new Error(
      '550 mailbox camille@exemple.fr of “Camille Durand” (call +33 6 12 34 56 78) is full',
    );
    expect(reasonOf(error)).toBe('Error: 550 mailbox [address] of [text] (call [number]) is full');
  });

  it('is no longer than a line', () => {
    expect(reasonOf(new Error('very '.repeat(500)))).toHaveLength(200);
  });
});
