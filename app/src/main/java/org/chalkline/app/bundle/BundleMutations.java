package org.chalkline.app.bundle;

import graphql.GraphQLContext;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.chalkline.app.bundle.BundleRefusedException.Code;
import org.chalkline.command.RefusedException;
import org.chalkline.command.gateway.Actor;
import org.chalkline.command.gateway.Actors;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.document.DamagedDocumentException;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.document.DocumentsFullException;
import org.chalkline.kernel.person.PersonalReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * Takes bundles out for those who ask in GraphQL, and keeps each among the documents, from where it
 * is fetched as it was taken out. See {@code bundle.graphqls}.
 */
@Controller
class BundleMutations {
    private static final Logger LOG = LoggerFactory.getLogger(BundleMutations.class);

    private final ObjectProvider<BundleMaker> maker;
    private final ObjectProvider<BundleReads> reads;
    private final Documents documents;
    private final BundleReach reach;

    BundleMutations(
            ObjectProvider<BundleMaker> maker,
            ObjectProvider<BundleReads> reads,
            Documents documents,
            BundleReach reach) {
        this.maker = maker;
        this.reads = reads;
        this.documents = documents;
        this.reach = reach;
    }

    /** The answer says what came of it. */
    sealed interface BundleResult permits Bundle, BundleRefused {}

    /**
     * It was taken out.
     *
     * @param url where it is fetched, a path on the program's own address
     * @param digest its SHA-256
     * @param unsigned how many events were left out because no checkpoint covers them yet
     */
    record Bundle(
            String url,
            String digest,
            long size,
            String fileName,
            String scope,
            long position,
            @Nullable LocalDate effectiveOn,
            int events,
            long unsigned)
            implements BundleResult {}

    /** It was not. */
    record BundleRefused(String code, String message) implements BundleResult {}

    /**
     * Takes one out.
     *
     * @throws IOException if the log, the documents or the texts of laws can't be read
     */
    @MutationMapping
    BundleResult takeBundle(@Argument TakeBundleInput input, GraphQLContext context)
            throws IOException, InterruptedException {
        try {
            var actor = Actors.actor(context);
            var maker = this.maker.getIfAvailable();
            if (maker == null) throw new BundleRefusedException(Code.NO_LEDGER);
            var asked = input.text().read(maker);
            reach.require(context.getOrDefault(SignedIn.class, SignedIn.anybody()), asked);
            var made = maker.make(asked);
            PersonalReader reader = context.get(PersonalReader.class);
            reads.getObject().note(made, reader == null ? anybody(actor) : reader);
            var kept = keep(made, actor);
            LOG.info("{} took out {}", actor.id(), made.name());
            return kept;
        } catch (RefusedException e) {
            return new BundleRefused(e.refusal().code(), e.refusal().message());
        } catch (BundleRefusedException e) {
            return new BundleRefused(e.code(), e.what());
        } catch (DamagedDocumentException e) {
            LOG.error("A bundle was not made", e);
            return new BundleRefused("DOCUMENT_DAMAGED", String.valueOf(e.getMessage()));
        } catch (DocumentsFullException e) {
            LOG.error("A bundle was not kept", e);
            return new BundleRefused("DOCUMENTS_FULL", String.valueOf(e.getMessage()));
        }
    }

    /** Who takes a bundle out is written down, though their purpose couldn't be read. */
    private static PersonalReader anybody(Actor actor) {
        return new PersonalReader(actor.id(), actor.role(), actor.onBehalfOf(), null);
    }

    private Bundle keep(BundleMaker.Made made, Actor actor)
            throws BundleRefusedException, IOException {
        try (var file = BundleFile.write(made.bag());
                var content = Files.newInputStream(file.path())) {
            var kept =
                    documents.keep(
                            content, BundleFile.MEDIA_TYPE, actor.id(), (digest, size) -> {});
            var document = kept.document();
            var dossier = made.dossier();
            return new Bundle(
                    "/documents/" + document.digest(),
                    document.digest(),
                    document.size(),
                    made.name() + ".zip",
                    dossier.scope().words(),
                    dossier.position(),
                    dossier.effectiveOn(),
                    dossier.events().size(),
                    made.unsigned());
        }
    }
}
