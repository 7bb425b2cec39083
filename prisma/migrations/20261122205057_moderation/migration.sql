-- CreateEnum
CREATE TYPE "WaitingFor" AS ENUM ('review', 'report', 'appeal');

-- CreateEnum
CREATE TYPE "AuthorStanding" AS ENUM ('newcomer', 'known', 'trusted');

-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('open', 'upheld', 'dismissed');

-- CreateEnum
CREATE TYPE "AppealStatus" AS ENUM ('open', 'upheld', 'denied', 'withdrawn');

-- CreateEnum
CREATE TYPE "AuditAction" AS ENUM ('policy_drafted', 'policy_published', 'host_kind_set', 'trust_given', 'trust_reset', 'suspended', 'suspension_ended', 'role_changed', 'hidden_by_reports');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "DecisionAction" ADD VALUE 'keep';
ALTER TYPE "DecisionAction" ADD VALUE 'grant';
ALTER TYPE "DecisionAction" ADD VALUE 'deny';

-- AlterEnum
ALTER TYPE "SubjectStatus" ADD VALUE 'hidden';

-- DropIndex
DROP INDEX "Revision_debateId_idx";

-- DropIndex
DROP INDEX "Revision_status_waitingSince_id_idx";

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "tombstone" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "batchId" UUID,
ADD COLUMN     "marks" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "waitingFor" "WaitingFor",
ADD COLUMN     "waitingSince" TIMESTAMPTZ(3),
ADD COLUMN     "withoutLinks" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "PolicyVersion" ADD COLUMN     "publishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "summary" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "authorStanding" "AuthorStanding" NOT NULL DEFAULT 'newcomer',
ADD COLUMN     "waitingClauses" TEXT[],
ADD COLUMN     "waitingFor" "WaitingFor",
ADD COLUMN     "withoutLinks" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "suspendedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "suspensionReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "trustResetAt" TIMESTAMPTZ(3),
ADD COLUMN     "trustedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Thanks" (
    "commentId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Thanks_pkey" PRIMARY KEY ("commentId","userId")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "subjectType" "SubjectType" NOT NULL,
    "subjectId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "debateId" UUID NOT NULL,
    "reporterId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "status" "ReportStatus" NOT NULL DEFAULT 'open',
    "decisionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "subjectType" "SubjectType" NOT NULL,
    "subjectId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "debateId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "status" "AppealStatus" NOT NULL DEFAULT 'open',
    "answerId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModeratorNote" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ModeratorNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "action" "AuditAction" NOT NULL,
    "actorId" UUID,
    "about" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyDraft" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "basedOn" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PolicyDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkHost" (
    "host" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkHost_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE INDEX "Thanks_userId_idx" ON "Thanks"("userId");

-- CreateIndex
CREATE INDEX "Report_subjectType_subjectId_status_idx" ON "Report"("subjectType", "subjectId", "status");

-- CreateIndex
CREATE INDEX "Report_authorId_status_idx" ON "Report"("authorId", "status");

-- CreateIndex
CREATE INDEX "Report_reporterId_createdAt_idx" ON "Report"("reporterId", "createdAt");

-- CreateIndex
CREATE INDEX "Report_decisionId_idx" ON "Report"("decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_revisionId_reporterId_key" ON "Report"("revisionId", "reporterId");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_decisionId_key" ON "Appeal"("decisionId");

-- CreateIndex
CREATE INDEX "Appeal_revisionId_idx" ON "Appeal"("revisionId");

-- CreateIndex
CREATE INDEX "Appeal_subjectType_subjectId_idx" ON "Appeal"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "Appeal_authorId_idx" ON "Appeal"("authorId");

-- CreateIndex
CREATE INDEX "Appeal_answerId_idx" ON "Appeal"("answerId");

-- CreateIndex
CREATE INDEX "ModeratorNote_revisionId_createdAt_idx" ON "ModeratorNote"("revisionId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_createdAt_idx" ON "AuditEntry"("createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_action_about_idx" ON "AuditEntry"("action", "about");

-- CreateIndex
CREATE INDEX "Decision_createdAt_idx" ON "Decision"("createdAt");

-- CreateIndex
CREATE INDEX "Decision_batchId_idx" ON "Decision"("batchId");

-- CreateIndex
CREATE INDEX "Revision_waitingSince_id_idx" ON "Revision"("waitingSince", "id");

-- CreateIndex
CREATE INDEX "Revision_debateId_waitingSince_id_idx" ON "Revision"("debateId", "waitingSince", "id");

-- Of what waits only, with all that the queue is narrowed by: filters and counts read the index and
-- not the texts. Written by hand, because a schema cannot say it.
CREATE INDEX "Revision_queue_idx" ON "Revision"("waitingSince", "id")
  INCLUDE ("debateId", "waitingFor", "authorStanding", "waitingClauses")
  WHERE "waitingSince" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Revision_publishedAt_createdAt_idx" ON "Revision"("publishedAt", "createdAt");

-- AddForeignKey
ALTER TABLE "Thanks" ADD CONSTRAINT "Thanks_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thanks" ADD CONSTRAINT "Thanks_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModeratorNote" ADD CONSTRAINT "ModeratorNote_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModeratorNote" ADD CONSTRAINT "ModeratorNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What waits, waits for a review; what no longer waits, stands in no queue.
UPDATE "Revision" SET "waitingSince" = NULL WHERE "status" <> 'pending';
UPDATE "Revision" SET "waitingClauses" = '{}' WHERE "waitingClauses" IS NULL;
UPDATE "Revision" SET "waitingFor" = 'review',
  "waitingClauses" = ARRAY(SELECT DISTINCT reason->>'clause' FROM jsonb_array_elements("reasons") AS reason)
WHERE "status" = 'pending';
UPDATE "Revision" SET "waitingSince" = "createdAt" WHERE "status" = 'pending' AND "waitingSince" IS NULL;
UPDATE "Comment" SET "tombstone" = true WHERE "status" = 'removed';
UPDATE "User" SET "trustedAt" = "createdAt" WHERE "trusted";
