import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { Config } from '@ein/platform';
import { PhotoStorage } from './photo-storage.js';

/** A bucket of an S3-compatible storage, addressed by path. The bucket exists and is not public. */
export class S3PhotoStorage extends PhotoStorage {
  private readonly client: S3Client;

  constructor(private readonly store: NonNullable<Config['photoStore']>) {
    super();
    this.client = new S3Client({
      endpoint: store.endpoint,
      region: store.region,
      forcePathStyle: true,
      credentials: { accessKeyId: store.key, secretAccessKey: store.secret },
      // Storages other than the original know no checksums in the trailer.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(name: string, bytes: Buffer): Promise<void> {
    await this.client.send(
      new PutObjectCommand({ ...this.at(name), Body: bytes, ContentType: 'image/webp' }),
    );
  }

  async get(name: string): Promise<Buffer | null> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand(this.at(name)));
      return Body ? Buffer.from(await Body.transformToByteArray()) : null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  async remove(name: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.at(name)));
  }

  private at(name: string): { Bucket: string; Key: string } {
    return { Bucket: this.store.bucket, Key: `photos/${name}` };
  }
}
