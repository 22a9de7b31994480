/** How listings are counted, by Indeed and by us. */
export function TheListingsIndex() {
  return (
    <section aria-labelledby="listings-index">
      <h2 id="listings-index">The index of listings</h2>
      <p>
        <b>Indeed’s.</b> Since 2020 the Indeed Hiring Lab has shared how many job postings are open on Indeed,
        as an index: the average of seven days, with 1 February 2020 as 100. A reading of 76 means 24% fewer
        postings than on that day. The numbers behind it are not published. The nation’s index comes
        seasonally adjusted and raw, of all postings and of new ones (seven days or fewer on Indeed); the
        states’ and that of software development come adjusted alone. A state’s covers all occupations. The
        Hiring Lab revises its figures: each is kept as it was published first, too, and a chart can show
        either. Indeed Hiring Lab, CC BY 4.0.
      </p>
      <p>
        Unless somebody imports the whole series, nation and states stand here with the first day of each
        month and the newest weeks. No figure between is made up: where only months are kept the line goes
        from one to the next, and where a day is missing from a daily series the line breaks.
      </p>
      <p>
        <b>Ours.</b> The same method over the listings of this board: a listing is open from the day on which
        it was first seen here to the day on which it was closed or had gone from its feed. One in three
        states counts in each and once in the whole. Of the number open at each day’s end the average of seven
        days is taken, and the first day on which that reaches 30 is 100. Under 30 no figure is shown, and a
        series that has fewer on average shows none at all. Today is not over, so the line ends with
        yesterday.
      </p>
      <p>
        <b>A source that joins or leaves.</b> When a company’s listings are read for the first time the count
        rises though nobody posted anything; when all of a company’s listings go at once, ten or more, it
        falls though nobody was hired. On such days the level is linked: it goes on as if they had not come,
        or not gone, and the day is named below the chart.
      </p>
      <p>
        <b>Seasons.</b> A series of ours is adjusted once it is three years long; before that the year’s
        change is the comparison to make. The way is a simple form of the Deutsche Bundesbank’s for daily
        series: in logarithms, less a centred mean of 365 days; the middle deviation of each weekday and of
        each day of the year, the latter smoothed over 31 days. A year’s factors come from the three years
        before it alone, so that what comes later never changes what was shown. Calendars, holidays and
        outliers are not modelled. On Indeed’s raw index for the nation, with factors of 2022 to 2024, it is
        0.5% off Indeed’s own adjusted index from January 2025 to August 2026, on average.
      </p>
      <p>
        <b>What it can’t say.</b> A listing is no vacancy: one may stand for ten jobs or for none. Employers
        list more or less often for reasons of their own, and pay-transparency laws have made some withdraw
        listings from a state. The days from which those laws hold are marked; New York’s index falls from 120
        to 87 in the week of its law.
      </p>
    </section>
  );
}
