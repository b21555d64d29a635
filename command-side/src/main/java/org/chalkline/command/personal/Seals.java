package org.chalkline.command.personal;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.chalkline.command.CommonRefusal;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.decision.Decision;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Seals what facts say about people, and tells whether two facts say the same. */
@Component
public class Seals {
    private static final String SEALED = "Sealed beside this decision.";

    private final PersonalData data;

    public Seals(PersonalData data) {
        this.data = data;
    }

    /**
     * What the person did, or is said of what they do, sealed.
     *
     * @throws RefusedException {@code PERSON_CLOSED} where nothing new may be stored of them
     */
    public Personal conduct(PersonId person, String text) {
        return seal(person, PersonalField.CONDUCT, text);
    }

    /** Who they are related to, sealed; refused as {@link #conduct} is. */
    public Personal family(PersonId person, String text) {
        return seal(person, PersonalField.FAMILY, text);
    }

    /** The terms they agreed on, sealed; refused as {@link #conduct} is. */
    public Personal agreed(PersonId person, String text) {
        return seal(person, PersonalField.CONTRACT, text);
    }

    /** Where they live, sealed; refused as {@link #conduct} is. */
    public Personal address(PersonId person, String text) {
        return seal(person, PersonalField.ADDRESS, text);
    }

    /** What is said of their health, sealed; refused as {@link #conduct} is. */
    public Personal health(PersonId person, String text) {
        return seal(person, PersonalField.HEALTH, text);
    }

    /**
     * What was sealed.
     *
     * @throws RefusedException {@code PERSON_CLOSED} where it may not be read
     */
    public String open(Personal sealed) {
        if (data.open(sealed) instanceof PersonalData.Opened.Readable readable) {
            return readable.text();
        }
        throw new RefusedException(CommonRefusal.PERSON_CLOSED);
    }

    private Personal seal(PersonId person, PersonalField field, String text) {
        try {
            return data.seal(person, field, text);
        } catch (IllegalStateException e) {
            throw new RefusedException(CommonRefusal.PERSON_CLOSED);
        }
    }

    /** Two sealings of one text differ, though what they say doesn't. */
    public boolean same(Fact one, Fact other) {
        if (one.getClass() != other.getClass()) return false;
        if (!one.effectiveOn().equals(other.effectiveOn())) return false;
        if (one.equals(other)) return true;
        return opened(one).equals(opened(other));
    }

    private JsonNode opened(Fact fact) {
        JsonNode tree = FactJson.MAPPER.valueToTree(fact);
        open(tree);
        return tree;
    }

    private void open(JsonNode node) {
        switch (node) {
            case ObjectNode object when object.has("sealed") && object.has("field") -> {
                var sealed = FactJson.MAPPER.treeToValue(object, Personal.class);
                if (data.open(sealed) instanceof PersonalData.Opened.Readable readable) {
                    object.put("sealed", readable.text());
                }
            }
            case ObjectNode object -> object.forEach(this::open);
            case ArrayNode array -> array.forEach(this::open);
            default -> {} // nothing in it is sealed
        }
    }

    /** All that a decision tells of somebody's conduct: it is sealed beside the decision. */
    public static String conductIn(Decision d) {
        return Stream.of(d.reasons(), d.findings(), d.partyStatement(), d.departure())
                .filter(text -> text != null)
                .collect(joining("\n\n"));
    }

    /** The decision without what it tells of somebody's conduct: see {@link #conductIn}. */
    public static Decision withoutReasons(Decision d) {
        return new Decision(
                d.documentNumber(),
                d.body(),
                d.officer(),
                d.decidedOn(),
                d.approver(),
                d.delegation(),
                d.recusals(),
                d.legalBasis(),
                SEALED,
                d.evidence(),
                null,
                null,
                d.clock(),
                null,
                d.remedyNotice(),
                d.paper());
    }
}
