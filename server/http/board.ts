import type { z } from 'zod/mini';
import type { ExportFormat } from '#app/domain/exports/formats.ts';
import type { ExportFile } from '#app/domain/exports/shapes.ts';
import type { SameClaimAnswer } from '#app/domain/claims/same-claim.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { Check, PolicyVersion } from '#app/domain/policy/types.ts';
import type { Stance } from '#app/domain/vocabulary.ts';
import type { PersonPage, SignIn, SignUp, Viewer } from '#app/protocol/accounts.ts';
import type { AppealReceipt, WriteAppeal } from '#app/protocol/appeals.ts';
import type { AuditPage, AuditQuery } from '#app/protocol/audit.ts';
import type {
  AddEvidence,
  ClaimList,
  ClaimReceipt,
  CreateClaim,
  EvidenceReceipt,
} from '#app/protocol/claims.ts';
import type {
  AnswerRestatement,
  ClaimActed,
  ClaimNarrowed,
  MarkedWordsPage,
  NarrowClaim,
  OpenRestatements,
} from '#app/protocol/claim-rights.ts';
import type { ClaimsPageQuery, ClaimsPageView } from '#app/protocol/claims-page.ts';
import type {
  CommentPage,
  CommentReceipt,
  CommentView,
  CreateComment,
  EditComment,
  OwnCommentView,
} from '#app/protocol/comments.ts';
import type {
  CreateDebate,
  DebateList,
  DebateReceipt,
  DebateView,
  EditDebate,
  MethodView,
  OwnDebateView,
  WriteConclusion,
} from '#app/protocol/debates.ts';
import type {
  AcceptDispute,
  DisputeKind,
  DisputeList,
  DisputeReceipt,
  DisputeWording,
} from '#app/protocol/disputes.ts';
import type { EvidenceStart } from '#app/protocol/evidence-form.ts';
import type { EventsAnswer } from '#app/protocol/events.ts';
import type { HistoryQuery, HistoryView } from '#app/protocol/history.ts';
import type {
  AddModeratorNote,
  BatchUndone,
  DecisionView,
  ManyModerated,
  Moderate,
  ModerateMany,
  ModerationReceipt,
  ModeratorNoteView,
  QueueFilters,
  QueuePage,
  QueueQuery,
  ReversalView,
  SittingView,
  UndoBatch,
} from '#app/protocol/moderation.ts';
import type { EditEvidence, EvidenceEdited, OwnEvidenceView } from '#app/protocol/own-evidence.ts';
import type { OwnTextPage } from '#app/protocol/own-texts.ts';
import type { DebatePageQuery, DebatePageView } from '#app/protocol/pages.ts';
import type {
  EndSuspension,
  GiveTrust,
  ResetTrust,
  SetRole,
  Suspend,
} from '#app/protocol/people.ts';
import type { RemovedText, ReportReceipt, ReportText } from '#app/protocol/reports.ts';
import type {
  Backtest,
  DiscardPolicyDraft,
  HostList,
  PolicyDraftView,
  PolicyHistory,
  PolicyPage,
  PublishPolicy,
  SavePolicyDraft,
  SetHostKind,
} from '#app/protocol/policy.ts';
import type { PositionAnswer, SetPosition } from '#app/protocol/positions.ts';
import type {
  SameClaimReceipt,
  SameClaimsHere,
  SameOfClaim,
  SimilarClaims,
  SimilarQuery,
} from '#app/protocol/same-claims.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { SourcePage } from '#app/protocol/sources.ts';
import type { ThanksReceipt } from '#app/protocol/thanks.ts';
import type {
  PolicyStatistics,
  Transparency,
  TransparencyQuery,
} from '#app/protocol/transparency.ts';

/** `created` is false where the same id had made it before. */
type Created<T> = T & { created: boolean };

type Command<Input, Answer> = (actor: MaybeActor, input: Input) => Promise<Answer>;
type Query<Input, Answer> = (viewer: MaybeActor, input: Input) => Promise<Answer>;

/** A text kept for someone who must sign in before it can be sent. */
export interface KeptDraft {
  slug: string;
  parentId: string | null;
  body: string;
  stance: Stance | null;
}

/** Someone signed in: `setCookie` is the value of a Set-Cookie header. */
export interface Started {
  viewer: Viewer;
  setCookie: string;
}

/** Where a request came from, for limits on people who are not known yet. */
interface From {
  ip: string;
}

/**
 * Every command and query as the routes call them, already bound to what they need. Whatever
 * protects is inside; a route only parses, calls and answers.
 */
export interface Board {
  do: {
    createDebate: Command<CreateDebate, Created<DebateReceipt>>;
    editDebate: Command<EditDebate & { slug: string }, DebateReceipt>;
    proposeConclusion: Command<WriteConclusion & { slug: string }, unknown>;
    closeDebate: Command<WriteConclusion & { slug: string }, unknown>;
    reopenDebate: Command<{ slug: string }, unknown>;
    createComment: Command<CreateComment & { slug: string }, Created<CommentReceipt>>;
    editComment: Command<EditComment & { id: string }, CommentReceipt>;
    withdrawComment: Command<{ id: string }, unknown>;
    /** One's own text of any type, as long as it is nobody else's concern. */
    withdraw: Command<{ type: Moderate['type']; id: string }, unknown>;
    askModerator: Command<{ type: Moderate['type']; id: string }, unknown>;
    appeal: Command<WriteAppeal, AppealReceipt>;
    withdrawAppeal: Command<{ type: Moderate['type']; id: string }, unknown>;
    thank: Command<{ id: string }, Created<ThanksReceipt>>;
    setPosition: Command<SetPosition & { slug: string }, PositionAnswer>;
    /** Answers the line under the author's name as it is stored. */
    keepLine: Command<{ line: string }, { line: string }>;
    checkPolicy: Command<
      { body: string; debate?: string | null; ip?: string },
      Pick<Check, 'outcome' | 'links' | 'signature'> & { reasons: Reason[] }
    >;
    createClaim: Command<CreateClaim, Created<ClaimReceipt>>;
    narrowClaim: Command<NarrowClaim & { claimId: string }, ClaimNarrowed>;
    disownClaim: Command<{ claimId: string; disowned: boolean }, ClaimActed>;
    takeBackClaim: Command<{ claimId: string }, ClaimActed>;
    answerRestatement: Command<AnswerRestatement & { claimId: string }, ClaimActed>;
    addEvidence: Command<AddEvidence & { claimId: string }, Created<EvidenceReceipt>>;
    editEvidence: Command<EditEvidence & { id: string }, EvidenceEdited>;
    withdrawEvidence: Command<{ id: string }, { claim: string }>;
    disputeKind: Command<DisputeKind & { evidenceId: string }, Created<DisputeReceipt>>;
    disputeWording: Command<DisputeWording & { claimId: string }, Created<DisputeReceipt>>;
    acceptDispute: Command<AcceptDispute & { id: string }, DisputeReceipt>;
    declineDispute: Command<{ id: string }, DisputeReceipt>;
    withdrawDispute: Command<{ id: string }, DisputeReceipt>;
    askForEvidence: Command<{ claimId: string }, unknown>;
    proposeSameClaim: Command<{ claimId: string; otherId: string }, SameClaimReceipt>;
    answerSameClaim: Command<
      { claimId: string; otherId: string; answer: SameClaimAnswer },
      SameClaimReceipt
    >;
    /** Counts here what was given for the same claim elsewhere. */
    bringEvidence: Command<{ claimId: string; evidenceId: string }, Created<EvidenceReceipt>>;
    moderate: Command<Moderate, ModerationReceipt>;
    report: Command<ReportText, ReportReceipt>;
    giveTrust: Command<GiveTrust, void>;
    resetTrust: Command<ResetTrust, void>;
    suspend: Command<Suspend, void>;
    endSuspension: Command<EndSuspension, void>;
    setRole: Command<SetRole, void>;
    moderateMany: Command<ModerateMany, ManyModerated>;
    undoBatch: Command<UndoBatch, BatchUndone>;
    addModeratorNote: Command<AddModeratorNote, ModeratorNoteView>;
    savePolicyDraft: Command<SavePolicyDraft, { revision: number }>;
    discardPolicyDraft: Command<DiscardPolicyDraft, void>;
    publishPolicy: Command<PublishPolicy, { version: number; effectiveAt: string }>;
    setHostKind: Command<SetHostKind, SetHostKind>;
    /** Answers the token under which the text can be read again. */
    keepDraft: (draft: KeptDraft, from: From) => Promise<string>;
    dropDraft: (token: string) => Promise<void>;
    /** Takes what was typed, parsed or not, so that everything wrong is said at once. */
    signUp: (input: z.input<typeof SignUp>, from: From) => Promise<Started>;
    signIn: (input: SignIn, from: From) => Promise<Started>;
  };
  read: {
    debateList: Query<{ method?: string; cursor?: string }, DebateList>;
    methods: () => Promise<MethodView[]>;
    method: (slug: string) => Promise<MethodView>;
    debate: Query<string, DebateView>;
    debatePage: Query<DebatePageQuery, DebatePageView>;
    /** The newest version, for its author and moderators; null for everybody else. */
    ownDebate: Query<string, OwnDebateView | null>;
    /** Everything of the viewer that is not simply public. */
    ownTexts: Query<{ page?: number }, OwnTextPage>;
    comments: Query<{ slug: string; cursor?: string }, CommentPage>;
    /** The query of the debate page that holds a comment: empty, or `?at=…`. */
    placeOf: Query<{ slug: string; number: number }, { query: string }>;
    comment: Query<string, OwnCommentView>;
    commentByNumber: Query<{ slug: string; number: number }, CommentView>;
    claims: Query<{ slug: string }, ClaimList>;
    /** Links and proposals of a debate's claims; of `look`, those that may be the same as well. */
    sameClaims: Query<{ slug: string; look?: string | null }, SameClaimsHere>;
    /** The same of one claim, by its id. */
    sameOfClaim: Query<string, SameOfClaim>;
    similarClaims: Query<SimilarQuery, SimilarClaims>;
    source: Query<{ id: string; page?: number }, SourcePage>;
    ownEvidence: Query<string, OwnEvidenceView>;
    /** What a form for new evidence starts with. */
    evidenceStart: Query<{ slug: string; comment: number | null }, EvidenceStart>;
    /** Open ones that concern the viewer. */
    disputes: Query<{ slug: string } | { claim: string }, DisputeList>;
    /** Other wordings of claims that wait for an answer, for whom they concern. */
    restatements: Query<{ slug: string }, OpenRestatements>;
    /** Claims that others marked in the viewer's words. */
    markedWords: Query<{ page?: number }, MarkedWordsPage>;
    claimsPage: Query<ClaimsPageQuery, ClaimsPageView>;
    events: Query<{ slug: string; since: number }, EventsAnswer>;
    export: Query<{ slug: string; format: ExportFormat }, ExportFile>;
    history: Query<HistoryQuery, HistoryView>;
    queue: Query<QueueQuery, QueuePage>;
    queueFilters: (viewer: MaybeActor) => Promise<QueueFilters>;
    /** How many texts wait; null for those who may not know. */
    waiting: (viewer: MaybeActor) => Promise<number | null>;
    recentDecisions: (viewer: MaybeActor) => Promise<DecisionView[]>;
    /** The viewer's decisions that a colleague took back lately. */
    reversals: (viewer: MaybeActor) => Promise<ReversalView[]>;
    /** Notes the viewer wrote to authors before, by clause. */
    ownNotes: (viewer: MaybeActor) => Promise<Record<string, string[]>>;
    /** Null for those who do not moderate. */
    sitting: (viewer: MaybeActor) => Promise<SittingView | null>;
    /** What moderators may restore: one text, or the claims, evidence and conclusions. */
    removed: Query<{ slug: string; id?: string }, RemovedText[]>;
    person: Query<string, PersonPage>;
    /** Where the viewer stands, for them alone. */
    ownPosition: Query<{ slug: string }, PositionAnswer>;
    audit: Query<AuditQuery, AuditPage>;
    transparency: (query: TransparencyQuery) => Promise<Transparency>;
    clauseStatistics: (viewer: MaybeActor) => Promise<PolicyStatistics>;
    draft: (token: string) => Promise<(KeptDraft & { parentNumber: number | null }) | null>;
    policy: () => PolicyVersion;
    /** Null for the version in force. */
    policyPage: (version: number | null) => PolicyPage;
    policyHistory: (before: number | null) => PolicyHistory;
    policyDraft: (viewer: MaybeActor) => Promise<PolicyDraftView>;
    /** The draft, tried on so many of the last comments that moderators decided. */
    policyBacktest: Query<number, Backtest>;
    policyHosts: Query<{ contains?: string; after?: string }, HostList>;
  };
}
