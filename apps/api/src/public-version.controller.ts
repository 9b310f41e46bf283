import { Controller, Get, Header } from '@nestjs/common';
import { Public, PublicVersion } from '@ein/platform';

/** Asked by our web server before it hands out a page that it kept. */
@Controller('public-version')
export class PublicVersionController {
  constructor(private readonly version: PublicVersion) {}

  @Public()
  @Get()
  @Header('cache-control', 'no-store')
  async current(): Promise<string> {
    return this.version.current();
  }
}
