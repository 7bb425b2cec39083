-- CreateEnum
CREATE TYPE "Role" AS ENUM ('member', 'moderator', 'admin');

-- CreateEnum
CREATE TYPE "SubjectType" AS ENUM ('debate', 'comment', 'claim', 'evidence', 'conclusion');

-- CreateEnum
CREATE TYPE "SubjectStatus" AS ENUM ('pending', 'returned', 'published', 'rejected', 'withdrawn', 'removed');

-- CreateEnum
CREATE TYPE "RevisionStatus" AS ENUM ('pending', 'returned', 'published', 'rejected', 'withdrawn', 'superseded');

-- CreateEnum
CREATE TYPE "DebatePhase" AS ENUM ('open', 'closed', 'archived');

-- CreateEnum
CREATE TYPE "ModerationMode" AS ENUM ('hold_all', 'by_trust');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('for', 'against', 'depends');

-- CreateEnum
CREATE TYPE "Ground" AS ENUM ('asserted', 'experience', 'sourced');

-- CreateEnum
CREATE TYPE "Sides" AS ENUM ('none', 'for', 'against', 'both');

-- CreateEnum
CREATE TYPE "EvidenceSide" AS ENUM ('supports', 'challenges', 'undercuts');

-- CreateEnum
CREATE TYPE "QuoteSubject" AS ENUM ('opening', 'comment');

-- CreateEnum
CREATE TYPE "DecisionAction" AS ENUM ('approve', 'return', 'reject', 'undo', 'remove', 'restore', 'close', 'reopen');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "line" TEXT NOT NULL DEFAULT '',
    "bio" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL,
    "passwordHash" TEXT,
    "role" "Role" NOT NULL DEFAULT 'member',
    "trusted" BOOLEAN NOT NULL DEFAULT false,
    "suspendedAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "noRateLimit" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "parentId" UUID,
    "body" TEXT NOT NULL,
    "stance" "Stance",
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Method" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DebateMethod" (
    "debateId" UUID NOT NULL,
    "methodId" UUID NOT NULL,

    CONSTRAINT "DebateMethod_pkey" PRIMARY KEY ("debateId","methodId")
);

-- CreateTable
CREATE TABLE "Debate" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "status" "SubjectStatus" NOT NULL,
    "phase" "DebatePhase" NOT NULL DEFAULT 'open',
    "mode" "ModerationMode" NOT NULL DEFAULT 'by_trust',
    "publicRevisionId" UUID,
    "latestRevisionId" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "lastNumber" INTEGER NOT NULL DEFAULT 0,
    "commentCount" INTEGER NOT NULL DEFAULT 0,
    "forCount" INTEGER NOT NULL DEFAULT 0,
    "againstCount" INTEGER NOT NULL DEFAULT 0,
    "dependsCount" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" TIMESTAMPTZ(3),
    "activeAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedClause" TEXT,

    CONSTRAINT "Debate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "debateId" UUID NOT NULL,
    "parentId" UUID,
    "authorId" UUID NOT NULL,
    "status" "SubjectStatus" NOT NULL,
    "number" INTEGER,
    -- Thread order is by code unit on every server, whatever its locale.
    "sortKey" TEXT COLLATE "C",
    "depth" INTEGER NOT NULL,
    "stance" "Stance",
    "replyCount" INTEGER NOT NULL DEFAULT 0,
    "publicRevisionId" UUID,
    "latestRevisionId" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "editedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedClause" TEXT,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "debateId" UUID NOT NULL,
    "subjectType" "QuoteSubject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "quotedRevisionId" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "orphaned" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT,
    "textAccepted" BOOLEAN NOT NULL DEFAULT false,
    "markerId" UUID NOT NULL,
    "status" "SubjectStatus" NOT NULL,
    "publicRevisionId" UUID,
    "latestRevisionId" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "ground" "Ground" NOT NULL DEFAULT 'asserted',
    "sides" "Sides" NOT NULL DEFAULT 'none',
    "evidenceCount" INTEGER NOT NULL DEFAULT 0,
    "askCount" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedClause" TEXT,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ask" (
    "claimId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Ask_pkey" PRIMARY KEY ("claimId","userId")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "debateId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "side" "EvidenceSide" NOT NULL,
    "kind" TEXT NOT NULL,
    "againstId" UUID,
    "details" JSONB NOT NULL,
    "sourceId" UUID,
    "own" BOOLEAN NOT NULL DEFAULT false,
    "commentId" UUID,
    "status" "SubjectStatus" NOT NULL,
    "publicRevisionId" UUID,
    "latestRevisionId" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedClause" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "doi" TEXT,
    "title" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conclusion" (
    "id" UUID NOT NULL,
    "debateId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "status" "SubjectStatus" NOT NULL,
    "final" BOOLEAN NOT NULL DEFAULT false,
    "publicRevisionId" UUID,
    "latestRevisionId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "removedClause" TEXT,

    CONSTRAINT "Conclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "subjectType" "SubjectType" NOT NULL,
    "subjectId" UUID NOT NULL,
    "debateId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "bodyText" TEXT NOT NULL,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "fingerprint" TEXT NOT NULL,
    "status" "RevisionStatus" NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "links" JSONB NOT NULL DEFAULT '[]',
    "policyVersion" INTEGER NOT NULL,
    "asked" BOOLEAN NOT NULL DEFAULT false,
    "waitingSince" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "action" "DecisionAction" NOT NULL,
    "subjectType" "SubjectType" NOT NULL,
    "subjectId" UUID NOT NULL,
    "debateId" UUID NOT NULL,
    "revisionId" UUID,
    "moderatorId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "clauses" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "policyVersion" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "undoesId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyVersion" (
    "version" INTEGER NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "PolicyVersion_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "Event" (
    "debateId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "subjectType" "SubjectType" NOT NULL,
    "subjectId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("debateId","sequence")
);

-- CreateTable
CREATE TABLE "Board" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 0,
    "demoAt" TIMESTAMPTZ(3),

    CONSTRAINT "Board_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_handle_key" ON "User"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE INDEX "Draft_expiresAt_idx" ON "Draft"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Method_slug_key" ON "Method"("slug");

-- CreateIndex
CREATE INDEX "DebateMethod_methodId_idx" ON "DebateMethod"("methodId");

-- CreateIndex
CREATE UNIQUE INDEX "Debate_slug_key" ON "Debate"("slug");

-- CreateIndex
CREATE INDEX "Debate_status_activeAt_id_idx" ON "Debate"("status", "activeAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Debate_authorId_idx" ON "Debate"("authorId");

-- CreateIndex
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");

-- CreateIndex
CREATE INDEX "Comment_authorId_debateId_status_idx" ON "Comment"("authorId", "debateId", "status");

-- CreateIndex
CREATE INDEX "Comment_debateId_stance_number_idx" ON "Comment"("debateId", "stance", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_debateId_number_key" ON "Comment"("debateId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_debateId_sortKey_key" ON "Comment"("debateId", "sortKey");

-- CreateIndex
CREATE INDEX "Claim_debateId_status_idx" ON "Claim"("debateId", "status");

-- CreateIndex
CREATE INDEX "Claim_subjectId_idx" ON "Claim"("subjectId");

-- CreateIndex
CREATE INDEX "Claim_markerId_idx" ON "Claim"("markerId");

-- CreateIndex
CREATE INDEX "Evidence_claimId_status_idx" ON "Evidence"("claimId", "status");

-- CreateIndex
CREATE INDEX "Evidence_debateId_status_idx" ON "Evidence"("debateId", "status");

-- CreateIndex
CREATE INDEX "Evidence_commentId_idx" ON "Evidence"("commentId");

-- CreateIndex
CREATE INDEX "Evidence_sourceId_idx" ON "Evidence"("sourceId");

-- CreateIndex
CREATE INDEX "Evidence_authorId_idx" ON "Evidence"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_key_key" ON "Source"("key");

-- CreateIndex
CREATE INDEX "Conclusion_debateId_status_idx" ON "Conclusion"("debateId", "status");

-- CreateIndex
CREATE INDEX "Revision_status_waitingSince_id_idx" ON "Revision"("status", "waitingSince", "id");

-- CreateIndex
CREATE INDEX "Revision_authorId_createdAt_idx" ON "Revision"("authorId", "createdAt");

-- CreateIndex
CREATE INDEX "Revision_debateId_idx" ON "Revision"("debateId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_subjectType_subjectId_number_key" ON "Revision"("subjectType", "subjectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_undoesId_key" ON "Decision"("undoesId");

-- CreateIndex
CREATE INDEX "Decision_subjectType_subjectId_createdAt_idx" ON "Decision"("subjectType", "subjectId", "createdAt");

-- CreateIndex
CREATE INDEX "Decision_moderatorId_createdAt_idx" ON "Decision"("moderatorId", "createdAt");

-- CreateIndex
CREATE INDEX "Decision_authorId_action_idx" ON "Decision"("authorId", "action");

-- CreateIndex
CREATE INDEX "Decision_debateId_idx" ON "Decision"("debateId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateMethod" ADD CONSTRAINT "DebateMethod_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateMethod" ADD CONSTRAINT "DebateMethod_methodId_fkey" FOREIGN KEY ("methodId") REFERENCES "Method"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Debate" ADD CONSTRAINT "Debate_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_markerId_fkey" FOREIGN KEY ("markerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ask" ADD CONSTRAINT "Ask_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ask" ADD CONSTRAINT "Ask_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_againstId_fkey" FOREIGN KEY ("againstId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conclusion" ADD CONSTRAINT "Conclusion_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conclusion" ADD CONSTRAINT "Conclusion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_moderatorId_fkey" FOREIGN KEY ("moderatorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;
