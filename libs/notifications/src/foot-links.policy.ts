/** The links at the foot of every mail that people can change or stop. */
export const footLinks = (publicUrl: string) => [
  { label: 'Alle Einstellungen', href: `${publicUrl}/konto/mitteilungen` },
  { label: 'Impressum', href: `${publicUrl}/impressum` },
];
