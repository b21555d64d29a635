package org.chalkline.query.personal;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalData.Opened;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.query.graphql.BasisResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens personal texts for an answer. What is shown is recorded: who read what of whom, what for,
 * and at which position. Who doesn't say who they are is shown nothing.
 */
@Component
public class PersonalTexts {
    private final PersonalData data;

    public PersonalTexts(PersonalData data) {
        this.data = data;
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
        @Nullable PersonalReader reader = env.getGraphQlContext().get(PersonalReader.class);
        if (reader == null) return texts.stream().map(text -> withheld()).toList();
        var opened = data.openAll(texts);
        var shown = new ArrayList<PersonalText>();
        for (int i = 0; i < texts.size(); i++) {
            shown.add(shown(opened.get(i)));
            if (opened.get(i) instanceof Opened.Readable) note(texts.get(i), reader, env);
        }
        return shown;
    }

    /** Whether texts about the person are shown. */
    public Readability readability(PersonId person, DataFetchingEnvironment env) {
        if (!env.getGraphQlContext().hasKey(PersonalReader.class)) return Readability.WITHHELD;
        return switch (data.standing(person)) {
            case OPEN -> Readability.READABLE;
            case RESTRICTED -> Readability.RESTRICTED;
            case ERASED -> Readability.ERASED;
        };
    }

    private static PersonalText withheld() {
        return new PersonalText(null, Readability.WITHHELD);
    }

    private static PersonalText shown(Opened opened) {
        return switch (opened) {
            case Opened.Readable readable ->
                    new PersonalText(readable.text(), Readability.READABLE);
            case Opened.Restricted restricted -> new PersonalText(null, Readability.RESTRICTED);
            case Opened.Erased erased -> new PersonalText(null, Readability.ERASED);
        };
    }

    private static void note(Personal text, PersonalReader reader, DataFetchingEnvironment env) {
        GraphQLContext context = env.getGraphQlContext();
        AccessesOfRequest accesses =
                context.computeIfAbsent(
                        AccessesOfRequest.class, key -> new AccessesOfRequest(reader));
        accesses.note(text, answer(env), BasisResolver.basisOf(env).position());
    }

    /** The field of {@code Query} that is answered, whatever the caller names it. */
    private static String answer(DataFetchingEnvironment env) {
        var step = env.getExecutionStepInfo();
        while (step.hasParent() && !step.getPath().getParent().isRootPath()) {
            step = step.getParent();
        }
        return step.getField().getName();
    }
}
