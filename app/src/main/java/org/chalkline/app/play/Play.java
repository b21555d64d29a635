package org.chalkline.app.play;

import java.io.IOException;
import java.time.Duration;
import org.chalkline.app.http.Places;
import org.chalkline.app.play.PlayedFacts.Portion;
import org.jspecify.annotations.Nullable;

/**
 * One play under way: it reads some facts, sends each when it is due, and goes on behind them. No
 * fact is left out and none comes twice, for what is read next begins behind the last position of
 * which it is known that all was read.
 */
final class Play {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** So many facts are read at a time, and held for a reader. */
    static final int PORTION = 100;

    /** Reads the facts of this play. */
    interface Reading {

        /** The next facts from a position to another, or to the last one that there is. */
        Portion next(long from, @Nullable Long to) throws PlayRefusedException;
    }

    private final PlayRequest asked;
    private final Reading reading;
    private final PlayFeed feed;
    private final Metronome metronome;

    /** The first position of which it isn't known that all before was read. */
    private long next;

    /** At which the facts of a play stand that isn't live. */
    private final @Nullable Long last;

    private Portion portion;

    /**
     * Reads its first facts.
     *
     * @throws PlayRefusedException with the code of what GraphQL answers; {@code
     *     POSITION_IN_FUTURE} if it begins, or ends and isn't live, ahead of the last position
     */
    Play(PlayRequest asked, Reading reading, PlayFeed feed) throws PlayRefusedException {
        this.asked = asked;
        this.reading = reading;
        this.feed = feed;
        metronome = new Metronome(asked.tempo(), System::nanoTime);
        next = asked.from();
        portion = reading.next(next, asked.live() ? null : asked.to());
        long reached = portion.reached();
        if (next > reached + 1) {
            throw new PlayRefusedException(
                    "POSITION_IN_FUTURE",
                    "Nothing has been recorded at position %d yet; the last position is %d: begin there or before."
                            .formatted(next - 1, reached));
        }
        var to = asked.to();
        last = asked.live() ? to : Long.valueOf(to == null ? reached : Math.min(to, reached));
    }

    /** Plays to its end, and tells how it ended. */
    void run(PlayStream stream, Places.Place place) throws IOException, InterruptedException {
        try {
            play(stream, place);
        } catch (PlayRefusedException e) {
            stream.error(e.code(), e.what());
        }
    }

    private void play(PlayStream stream, Places.Place place)
            throws IOException, InterruptedException, PlayRefusedException {
        while (true) {
            for (var fact : portion.facts()) {
                if (last != null && fact.position() > last) {
                    next = last + 1;
                    break;
                }
                rest(metronome.next(fact.recordedAt().toInstant()), stream, place);
                stream.fact(fact.position(), fact.told());
                next = fact.position() + 1;
            }
            if (portion.facts().size() < PORTION) next = Math.max(next, portion.reached() + 1);
            if (last != null && next > last) {
                stream.ended(last);
                return;
            }
            while (asked.live() && !feed.await(next - 1, HEARTBEAT)) {
                check(place);
                stream.beat();
            }
            check(place);
            portion = reading.next(next, asked.live() ? null : last);
        }
    }

    /** Waits, and lets the reader know now and then that it is still there. */
    private void rest(Duration time, PlayStream stream, Places.Place place)
            throws IOException, InterruptedException, PlayRefusedException {
        var left = time;
        while (left.compareTo(HEARTBEAT) > 0) {
            feed.sleep(HEARTBEAT);
            check(place);
            stream.beat();
            left = left.minus(HEARTBEAT);
        }
        if (left.isPositive()) feed.sleep(left);
        check(place);
    }

    private void check(Places.Place place) throws PlayRefusedException {
        if (feed.isClosing()) {
            throw new PlayRefusedException(
                    "STOPPING",
                    "The program is being ended. Take the play up again behind the last event with Last-Event-ID.");
        }
        if (!place.isTooLate()) return;
        throw new PlayRefusedException(
                "PLAY_TOO_LONG",
                "A play takes no longer than this. Take it up again behind the last event with Last-Event-ID.");
    }
}
