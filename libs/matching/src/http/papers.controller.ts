import type { Call } from '#identity';
import type { InputOf } from '#kernel';
import { type Answered, Serve } from '#platform';
import { Controller } from '@nestjs/common';
import { printPapers } from '../contract/papers.js';
import { PaperPages } from './paper-pages.js';

@Controller()
export class PapersController {
  constructor(private readonly pages: PaperPages) {}

  @Serve(printPapers)
  print(input: InputOf<typeof printPapers>, call: Call): Answered<typeof printPapers> {
    return this.pages.ofPlan(input, call);
  }
}
