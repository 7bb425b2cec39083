import { defineConfig } from 'prisma/config';

// For `prisma generate` only: the board migrates itself (server/db/migrate), embedded or not.
export default defineConfig({ schema: 'prisma/schema.prisma' });
