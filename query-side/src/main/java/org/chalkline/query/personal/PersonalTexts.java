package org.chalkline.query.personal;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalData.Opened;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.kernel.person.Purposes;
import org.chalkline.query.access.Changeable;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.graphql.BasisResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens personal texts for an answer. What is shown is recorded: who read what of whom, what for,
 * and at which position. Who doesn't say who they are, or names no purpose that is listed, is shown
 * nothing.
 */
@Component
public class PersonalTexts {
    private final PersonalData data;
    private final Purposes purposes;

    public PersonalTexts(PersonalData data, Purposes purposes) {
        this.data = data;
        this.purposes = purposes;
    }

    /** Has the keys of the people on a page at hand before its texts are opened one by one. */
    public void expect(Collection<PersonId> people) {
        data.expect(people);
    }

    /** What the text says; absent where there is none. */
    public @Nullable PersonalText open(@Nullable Personal text, DataFetchingEnvironment env) {
        return text == null ? null : open(List.of(text), env).getFirst();
    }

    /** What each of the texts says, in their order. */
    public List<PersonalText> open(List<Personal> texts, DataFetchingEnvironment env) {
        var closed = closed(env);
        if (closed != null) {
            return texts.stream().map(text -> new PersonalText(null, closed)).toList();
        }
        var opened = data.openAll(texts);
        var shown = new ArrayList<PersonalText>();
        for (int i = 0; i < texts.size(); i++) {
            shown.add(shown(opened.get(i)));
            if (opened.get(i) instanceof Opened.Readable) note(texts.get(i), env);
        }
        return shown;
    }

    /** Whether texts about the person are shown. */
    public Readability readability(PersonId person, DataFetchingEnvironment env) {
        var closed = closed(env);
        if (closed != null) return closed;
        return switch (data.standing(person)) {
            case OPEN -> Readability.READABLE;
            case RESTRICTED -> Readability.RESTRICTED;
            case ERASED -> Readability.ERASED;
        };
    }

    /** Why nothing is shown to who asks, whomever it is about; absent where they may read. */
    private @Nullable Readability closed(DataFetchingEnvironment env) {
        Changeable.PERSON.note(env.getGraphQlContext());
        if (Viewer.of(env.getGraphQlContext()).isMasked()) return Readability.MASKED;
        @Nullable PersonalReader reader = env.getGraphQlContext().get(PersonalReader.class);
        if (reader == null) return Readability.WITHHELD;
        return switch (purposes.named(reader.purpose())) {
            case LISTED -> null;
            case MISSING -> Readability.PURPOSE_MISSING;
            case UNKNOWN -> Readability.PURPOSE_UNKNOWN;
        };
    }

    private static PersonalText shown(Opened opened) {
        return switch (opened) {
            case Opened.Readable readable ->
                    new PersonalText(readable.text(), Readability.READABLE);
            case Opened.Restricted restricted -> new PersonalText(null, Readability.RESTRICTED);
            case Opened.Erased erased -> new PersonalText(null, Readability.ERASED);
        };
    }

    private static void note(Personal text, DataFetchingEnvironment env) {
        var accesses = Objects.requireNonNull(AccessesOfRequest.of(env.getGraphQlContext()));
        accesses.note(
                Kind.SHOWN,
                text.person(),
                List.of(text.field()),
                AccessesOfRequest.answer(env),
                BasisResolver.basisOf(env).position());
    }
}
