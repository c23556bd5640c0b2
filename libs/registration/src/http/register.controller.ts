import type { Call } from '#identity';
import type { InputOf } from '#kernel';
import { type Answered, Serve } from '#platform';
import { Controller } from '@nestjs/common';
import { register } from '../contract/index.js';
import { Admission } from '../use-cases/admission.js';
import { signUpFrom } from '../use-cases/sign-up.js';

@Controller()
export class RegisterController {
  constructor(private readonly admission: Admission) {}

  @Serve(register)
  async register({ params, body }: InputOf<typeof register>, call: Call): Answered<typeof register> {
    return this.admission.run(signUpFrom(params.id, body, call));
  }
}
