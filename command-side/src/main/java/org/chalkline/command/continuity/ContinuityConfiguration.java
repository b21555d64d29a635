package org.chalkline.command.continuity;

import java.time.Duration;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.gateway.OwnAccord.Occasion;
import org.chalkline.command.gateway.OwnThread;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.continuity.FoundContinuity;
import org.chalkline.kernel.continuity.LogSuccession;
import org.chalkline.kernel.continuity.WholeRecordId;
import org.chalkline.kernel.work.Leases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the succession of a log recorded, as soon as anything can be recorded again. */
@Configuration(proxyBeanMethods = false)
class ContinuityConfiguration {
    private static final String CHANNEL = "restore";
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration NOTHING_TO_DO = Duration.ofHours(1);

    /**
     * @param found absent where no log is kept
     */
    @Bean
    OwnThread successionThread(
            ObjectProvider<FoundContinuity> found, OwnAccord gateway, Leases leases) {
        return new OwnThread(
                "succession",
                () -> {
                    var there = found.getIfAvailable();
                    if (there == null) return NOTHING_TO_DO;
                    var succession = there.succession();
                    return succession.isEmpty() || isNoted(succession.get(), there, gateway)
                            ? NOTHING_TO_DO
                            : AGAIN;
                },
                leases);
    }

    private static boolean isNoted(
            LogSuccession succession, FoundContinuity found, OwnAccord gateway) {
        var occasion =
                new Occasion(
                        CHANNEL,
                        CHANNEL + ":" + succession.origin(),
                        null,
                        null,
                        new Cause.OfWatcher(CHANNEL, succession.origin()),
                        null,
                        null);
        var note = new NoteSuccession(WholeRecordId.OURS, succession, found.erasedWithoutFact());
        return gateway.submit(note, occasion) instanceof Outcome.Accepted;
    }
}
