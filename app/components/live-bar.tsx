import { counted } from './words/count.ts';

interface Props {
  waiting: { new: number; edited: number };
  connection: 'live' | 'catching-up' | 'offline' | 'off';
  onShow: () => void;
}

const connectionWords = {
  live: 'Live',
  'catching-up': 'Catching up',
  offline: 'Offline',
  off: '',
} as const;

/** "3 new, 1 edited": what others published meanwhile waits here and moves nothing. */
export function LiveBar({ waiting, connection, onShow }: Props) {
  const parts = [
    waiting.new > 0 ? `${waiting.new} new` : '',
    waiting.edited > 0 ? `${waiting.edited} edited` : '',
  ].filter(Boolean);
  const words = parts.join(', ');
  return (
    <div className="live leaf">
      <div className="text small">
        <p role="status" className="hidden-text">
          {waiting.new > 0 ? `${counted(waiting.new, 'new comment')} to show` : ''}
        </p>
        {words ? (
          <button type="button" className="bar small" onClick={onShow}>
            {words}
            <span className="hidden-text">: show</span>
          </button>
        ) : null}
        {connection === 'off' || connection === 'live' ? null : (
          <span className={`connection connection-${connection}`}>
            {connectionWords[connection]}
          </span>
        )}
      </div>
    </div>
  );
}
