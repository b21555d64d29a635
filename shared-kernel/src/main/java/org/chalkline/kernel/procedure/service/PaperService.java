package org.chalkline.kernel.procedure.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAnnounced;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAttempted;
import org.jspecify.annotations.Nullable;

/**
 * How far one paper has come on its way to one receiver: folded from its facts, in any order.
 *
 * @param attempts those that failed, in the order in which they came to be known
 * @param announced absent while it was not announced
 * @param served absent while it was not served
 */
public record PaperService(
        ServiceId id,
        String of,
        String document,
        String receiver,
        List<ServiceAttempted> attempts,
        @Nullable ServiceAnnounced announced,
        @Nullable PaperServed served) {

    public PaperService {
        attempts = List.copyOf(attempts);
    }

    /** Where a service stands. */
    public enum Standing {
        /** It was tried, and not served yet. */
        ATTEMPTED,
        /** It is announced, and not served yet. */
        ANNOUNCED,
        SERVED
    }

    /** After one more fact about it; it begins with the first. */
    public static PaperService after(@Nullable PaperService before, ServiceEvent fact) {
        var known = before == null ? begun(fact) : before;
        return switch (fact) {
            case ServiceAttempted e -> known.with(e);
            case ServiceAnnounced e -> known.with(e, known.served);
            case PaperServed e -> known.with(known.announced, e);
        };
    }

    private static PaperService begun(ServiceEvent fact) {
        return new PaperService(
                fact.service(), fact.of(), fact.document(), fact.receiver(), List.of(), null, null);
    }

    private PaperService with(ServiceAttempted attempt) {
        var all = new ArrayList<>(attempts);
        all.add(attempt);
        return new PaperService(id, of, document, receiver, all, announced, served);
    }

    private PaperService with(@Nullable ServiceAnnounced announced, @Nullable PaperServed served) {
        return new PaperService(id, of, document, receiver, attempts, announced, served);
    }

    /** What is known of the service of this paper on this receiver, if anything is. */
    public static Optional<PaperService> find(List<Fact> facts, String document, String receiver) {
        PaperService found = null;
        for (var fact : facts) {
            if (fact instanceof ServiceEvent e
                    && e.document().equals(document)
                    && e.receiver().equals(receiver)) {
                found = after(found, e);
            }
        }
        return Optional.ofNullable(found);
    }

    /** It in a word. */
    public Standing standing() {
        if (served != null) return Standing.SERVED;
        return announced == null ? Standing.ATTEMPTED : Standing.ANNOUNCED;
    }
}
