package org.chalkline.query.headmaster;

import graphql.schema.DataFetchingEnvironment;
import org.chalkline.kernel.headmaster.Vote;
import org.chalkline.query.headmaster.HeadmasterRecord.SanctionHeld;
import org.chalkline.query.headmaster.HeadshipRecord.Audit;
import org.chalkline.query.headmaster.HeadshipRecord.Inspection;
import org.chalkline.query.headmaster.HeadshipRecord.Objection;
import org.chalkline.query.personal.PersonalText;
import org.chalkline.query.personal.PersonalTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows what is said of heads and candidates to who may read it, and notes that they did. */
@Controller
class SealedFields {
    private final PersonalTexts texts;

    SealedFields(PersonalTexts texts) {
        this.texts = texts;
    }

    @SchemaMapping(typeName = "HeadInspection")
    public @Nullable PersonalText findings(Inspection inspection, DataFetchingEnvironment env) {
        return texts.open(inspection.findings(), env);
    }

    @SchemaMapping(typeName = "DepartureAudit")
    public @Nullable PersonalText findings(Audit audit, DataFetchingEnvironment env) {
        return texts.open(audit.findings(), env);
    }

    @SchemaMapping(typeName = "Vote")
    public @Nullable PersonalText dissent(Vote vote, DataFetchingEnvironment env) {
        return texts.open(vote.dissent(), env);
    }

    @SchemaMapping(typeName = "NoticeObjection")
    public @Nullable PersonalText content(Objection objection, DataFetchingEnvironment env) {
        return texts.open(objection.content(), env);
    }

    @SchemaMapping(typeName = "NoticeObjection")
    public @Nullable PersonalText answer(Objection objection, DataFetchingEnvironment env) {
        return texts.open(objection.answer(), env);
    }

    @SchemaMapping(typeName = "HeadSanction")
    public @Nullable PersonalText reasons(SanctionHeld sanction, DataFetchingEnvironment env) {
        return texts.open(sanction.reasons(), env);
    }
}
