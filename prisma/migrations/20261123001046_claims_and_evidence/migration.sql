-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('open', 'accepted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "SourceHealth" AS ENUM ('unchecked', 'reachable', 'moved', 'unreachable', 'retracted');

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "disownedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "broughtFromId" UUID;

-- AlterTable
ALTER TABLE "Source" DROP COLUMN "title",
ADD COLUMN     "checkAt" TIMESTAMPTZ(3),
ADD COLUMN     "checkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "health" "SourceHealth" NOT NULL DEFAULT 'unchecked',
ADD COLUMN     "movedTo" TEXT;

-- CreateTable
CREATE TABLE "SameClaim" (
    "leftId" UUID NOT NULL,
    "rightId" UUID NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'open',
    "proposedById" UUID NOT NULL,
    "answeredById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "SameClaim_pkey" PRIMARY KEY ("leftId","rightId")
);

-- CreateTable
CREATE TABLE "Dispute" (
    "id" UUID NOT NULL,
    "debateId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "evidenceId" UUID,
    "revisionId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "kind" TEXT,
    "text" TEXT,
    "status" "ProposalStatus" NOT NULL DEFAULT 'open',
    "answeredById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Position" (
    "debateId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "before" "Stance",
    "after" "Stance",
    "wouldMove" TEXT[],
    "creditedId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("debateId","userId")
);

-- CreateIndex
CREATE INDEX "SameClaim_rightId_idx" ON "SameClaim"("rightId");

-- CreateIndex
CREATE INDEX "Dispute_claimId_status_idx" ON "Dispute"("claimId", "status");

-- CreateIndex
CREATE INDEX "Dispute_evidenceId_status_idx" ON "Dispute"("evidenceId", "status");

-- CreateIndex
CREATE INDEX "Dispute_authorId_idx" ON "Dispute"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Dispute_revisionId_authorId_key" ON "Dispute"("revisionId", "authorId");

-- CreateIndex
CREATE INDEX "Position_userId_idx" ON "Position"("userId");

-- CreateIndex
CREATE INDEX "Position_creditedId_idx" ON "Position"("creditedId");

-- CreateIndex
CREATE INDEX "Evidence_broughtFromId_idx" ON "Evidence"("broughtFromId");

-- CreateIndex
CREATE INDEX "Source_checkAt_idx" ON "Source"("checkAt");

-- AddForeignKey
ALTER TABLE "SameClaim" ADD CONSTRAINT "SameClaim_leftId_fkey" FOREIGN KEY ("leftId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SameClaim" ADD CONSTRAINT "SameClaim_rightId_fkey" FOREIGN KEY ("rightId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_creditedId_fkey" FOREIGN KEY ("creditedId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_broughtFromId_fkey" FOREIGN KEY ("broughtFromId") REFERENCES "Evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Written by hand: words of claims, to find those alike. Prisma has no indexes on expressions.
CREATE INDEX "Claim_words_idx" ON "Claim" USING GIN (to_tsvector('english', "exact" || ' ' || coalesce("text", '')));

-- A version of evidence says all that its row takes over from it.
UPDATE "Revision" r
SET "fields" = r."fields" || jsonb_build_object('sourceId', e."sourceId", 'own', e."own")
FROM "Evidence" e
WHERE r."subjectType" = 'evidence' AND r."subjectId" = e."id";
