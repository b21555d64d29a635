package org.chalkline.query.lottery;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.kernel.lottery.RankFormula;
import org.chalkline.kernel.lottery.SeedKind;
import org.chalkline.kernel.lottery.SeedSource;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one lottery; is what GraphQL calls {@code Lottery}.
 *
 * @param numbers how many numbers stand on its roster
 */
@RecordBuilder
public record LotteryRecord(
        LotteryId lottery,
        String title,
        int seats,
        NamedSource source,
        NamedSource fallback,
        RankFormula formula,
        String witness,
        String unit,
        Status status,
        LocalDate announcedOn,
        int numbers,
        @Nullable Closing closing,
        @Nullable RosterSignature signature,
        @Nullable Seed seed,
        @Nullable Draw draw,
        @Nullable Challenge challenge,
        @Nullable Confirmation confirmation)
        implements LotteryRecordBuilder.With {

    /** Tells how far it has come. */
    public enum Status {
        ANNOUNCED,
        ROSTER_CLOSED,
        SEED_KNOWN,
        DRAWN,
        CHALLENGED,
        CONFIRMED
    }

    /**
     * Where a seed comes from.
     *
     * @param published the moment before which nobody knows it
     */
    public record NamedSource(
            SeedKind kind, String name, String round, String publishedIn, Instant published) {

        static NamedSource of(SeedSource source) {
            return new NamedSource(
                    source.kind(),
                    source.name(),
                    source.round(),
                    source.publishedIn(),
                    source.publishedAt());
        }

        /** The same moment, in UTC. */
        public OffsetDateTime publishedAt() {
            return published.atOffset(ZoneOffset.UTC);
        }
    }

    /** Its roster was closed. */
    public record Closing(LocalDate on, String digest, String officer) {}

    /** Its roster was found under a checkpoint. */
    public record RosterSignature(LocalDate on, long position, String checkpoint, String officer) {}

    /** Its seed was published. */
    public record Seed(
            LocalDate on,
            String seed,
            NamedSource source,
            @Nullable String unpublished,
            String paper,
            String witness,
            String officer) {}

    /** It was drawn. */
    public record Draw(LocalDate on, String ranking, String witness, String officer) {}

    /** Its draw was challenged. */
    public record Challenge(LocalDate on, String grounds, String paper, String officer) {}

    /** Its draw was confirmed. */
    public record Confirmation(
            LocalDate on, @Nullable String answer, String documentNumber, String officer) {}
}
