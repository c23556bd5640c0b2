/** The arc of a footbridge with its handrail; it lands on the deck of the masthead. */
export function Brand({ href }: { readonly href: string }) {
  return (
    <a className="brand" href={href}>
      <svg viewBox="0 0 62 32" fill="none" aria-hidden="true">
        <path className="rail" stroke="currentColor" strokeWidth="4" d="M2 21C17 1 45 1 60 21" />
        <path stroke="currentColor" strokeWidth="4.5" d="M1 31C17 15 45 15 61 31" />
        <path stroke="currentColor" strokeWidth="2" d="M10 13v10M20.5 8v11M31 6v12M41.5 8v11M52 13v10" />
      </svg>
      <span>passerelle</span>
    </a>
  );
}

/** People on the bridge, in the colours of the formats: they stand on the rule below. */
export function BridgePicture() {
  const walker = (x: number, y: number, scale: number, format: string) => (
    <g transform={`translate(${x} ${y}) scale(${scale})`} data-format={format} style={{ color: 'var(--f)' }}>
      <circle fill="currentColor" cx="0" cy="-88" r="11" />
      <path fill="currentColor" d="M-14 2v-58a14 14 0 0 1 28 0V2z" />
    </g>
  );
  return (
    <svg viewBox="0 -34 560 236" fill="none" aria-hidden="true">
      {walker(150, 108.1, 1, 'forum')}
      {walker(183, 97.4, 0.66, 'drop_in')}
      {walker(268, 84.2, 1, 'speed_dating')}
      <g transform="translate(378 97.7) rotate(6)" data-format="seminar" style={{ color: 'var(--f)' }}>
        <circle fill="currentColor" cx="-4" cy="-76" r="11" />
        <path
          stroke="currentColor"
          strokeWidth="13"
          strokeLinecap="round"
          strokeLinejoin="round"
          d="M-5-54v26h19l7 22"
        />
        <circle stroke="currentColor" strokeWidth="5" cx="-6" cy="-20" r="19" />
      </g>
      {walker(448, 124.3, 0.94, 'visits')}
      <path
        stroke="var(--ink)"
        strokeWidth="3"
        d="M28 130.7v44M64 106.7v44M100 86.3v44M136 69.6v44M172 56.7v44M208 47.4v44M244 41.9v44M280 40v44M316 41.9v44M352 47.4v44M388 56.7v44M424 69.6v44M460 86.3v44M496 106.7v44M532 130.7v44"
      />
      <path stroke="var(--sun)" strokeWidth="9" strokeLinecap="round" d="M4 149Q280-69 556 149" />
      <path stroke="var(--ink)" strokeWidth="11" d="M-4 199Q280-31 564 199" />
    </svg>
  );
}
