/**
 * The listings that the tests of pages know by id, beside the sample ones. Imported by tests in the
 * browser's process too, so it names no database.
 */
export const CAST = {
  /** On site in New York, pays by the year, has a description. */
  open: 900_001,
  /** Pays by the hour. */
  hourly: 900_002,
  /** Says neither what it is nor what it pays. */
  bare: 900_003,
  /** Its title and description try to break out of where they stand. */
  hostile: 900_004,
  /** Remote anywhere in the United States. */
  remote: 900_005,
  /** Closed ten days ago. */
  closed: 900_006,
  /** Closed a hundred days ago. */
  gone: 900_007,
  /** No listing has this id. */
  unknown: 999_999,
} as const;

export const HIRING = { slug: "harbour-analytics", name: "Harbour Analytics" } as const;
export const NOT_HIRING = { slug: "still-water-labs", name: "Still Water Labs" } as const;

export const HOSTILE_TITLE = `Engineer </script><script>document.title = "broken"</script> & "Co"`;
