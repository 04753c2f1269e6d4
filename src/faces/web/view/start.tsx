import { FileButton } from "../../page/file-button";
import type { Refusal } from "../session-state";
import { START } from "../texts";
import type { Choosing } from "./choosing";
import { PICKER } from "./shortcuts";
import "./start.css";

interface StartProps {
  readonly refusal: Refusal | null;
  readonly isBusy: boolean;
  readonly choosing: Choosing;
  readonly onSample: () => void;
}

/** The page before a file is open: what this is, what it is not, and how to begin. */
export function Start({ refusal, isBusy, choosing, onSample }: StartProps) {
  return (
    <main className="start">
      <div className="column">
        <p className="lead">{START.lead}</p>
        <p className="quiet">{START.whom}</p>
        <div role="alert">
          {refusal && (
            <div className="refusal">
              <strong>{START.failed(refusal.name)}</strong>
              <p>{refusal.text}</p>
            </div>
          )}
        </div>
        <p className="begin">
          <FileButton text={START.open} className="primary" disabled={isBusy} id={PICKER} {...choosing} />
          <button type="button" disabled={isBusy} onClick={onSample}>
            {START.sample}
          </button>
        </p>
        <p className="quiet">
          {START.drop}
          {START.sampleAbout}
        </p>
        <Card {...START.stays} />
        <Card {...START.limits} />
        <p className="quiet">
          <a href="packages.txt">{START.licences}</a>
        </p>
      </div>
    </main>
  );
}

function Card({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <section className="card">
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
