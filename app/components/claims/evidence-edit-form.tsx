import { Form, Link } from '@remix-run/react';
import type { OwnEvidenceView } from '#app/protocol/own-evidence.ts';
import { FormMessage } from '../forms/form-message.tsx';
import { Reasons } from '../thread/reasons.tsx';
import type { EvidenceHere } from './evidence-here.ts';
import {
  generalIssues,
  kindIn,
  KindPicker,
  QuestionsOfAllKinds,
  SourceFields,
} from './evidence-questions.tsx';

interface Props {
  evidence: OwnEvidenceView;
  here: EvidenceHere;
}

/** Changes one's own evidence; what is public stays until the new version is. */
export function EvidenceEditForm({ evidence, here }: Props) {
  const refused = here.refused('edit-evidence', evidence.id);
  const typed = refused?.typed ?? typedOf(evidence);
  const issues = refused?.issues ?? [];
  const chosen = kindIn(typed, evidence.kind);
  const isWaiting = evidence.revisionStatus === 'pending';
  return (
    <Form
      method="post"
      className="form panel"
      id="edit"
      aria-label="Change your evidence"
      preventScrollReset
    >
      <input type="hidden" name="intent" value="edit-evidence" />
      <input type="hidden" name="claim" value={evidence.claim} />
      <input type="hidden" name="evidence" value={evidence.id} />
      <input type="hidden" name="revisionId" value={evidence.revisionId} />
      <h3>Change your evidence</h3>
      <FormMessage message={refused?.message} issues={generalIssues(issues)} />
      <Reasons reasons={refused ? refused.reasons : isWaiting ? [] : evidence.reasons} />
      {isWaiting ? (
        <p className="soft">This version waits for a moderator. It keeps its place in the queue.</p>
      ) : null}
      <KindPicker chosen={chosen} />
      <QuestionsOfAllKinds chosen={chosen} carrier={null} typed={typed} issues={issues} />
      <SourceFields legend="Source, if there is one" typed={typed} issues={issues} />
      <div className="row">
        <button className="button">Save the change</button>
        <Link to={here.address(evidence.claim, null)} preventScrollReset>
          Not now
        </Link>
      </div>
    </Form>
  );
}

function typedOf({ kind, details, source }: OwnEvidenceView): Record<string, string> {
  const answers = Object.entries(details).map(([name, said]) => [`${kind}.${name}`, said]);
  return {
    kind,
    ...(Object.fromEntries(answers) as Record<string, string>),
    source: source?.url ?? '',
    title: source && source.title !== source.url ? source.title : '',
    own: source?.own ? 'yes' : '',
  };
}
