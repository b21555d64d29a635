package org.chalkline.app.ledger;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.data.Deployment;
import org.chalkline.app.document.DocumentPlace;
import org.chalkline.app.document.GridFsDocuments;
import org.chalkline.app.ledger.place.OpenLog;
import org.chalkline.ledger.log.KeyRing;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.log.SigningRefusedException;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.personal.MasterKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Has this program compared with the others over the same MongoDB, before it does anything. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(
        "'${chalkline.views:}' == 'mongodb' or environment.matchesProfiles('server')")
class DeploymentConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DeploymentConfiguration.class);

    @Bean
    Deployment deployment(
            MongoDatabase database,
            MasterKey master,
            Clock clock,
            Environment environment,
            DataFolder data,
            ObjectProvider<LedgerSettings> ledger,
            ObjectProvider<LogFolder> folder) {
        var deployment = new Deployment(database);
        var settings = ledger.getIfAvailable();
        var log =
                settings == null
                        ? null
                        : log(settings, folder.getObject(), deployment, environment);
        deployment.join(
                new Deployment.Own(
                        clock.getZone(), master.check(), log, documents(environment, data.path())));
        return deployment;
    }

    /** Where facts are kept by this program alone, their documents are as well. */
    private static @Nullable String documents(Environment settings, Path data) {
        if (!settings.matchesProfiles("server")) return null;
        try {
            return switch (DocumentPlace.of(settings)) {
                case GRIDFS -> GridFsDocuments.IDENTITY;
                case FOLDER -> DocumentPlace.inFolder(data, settings).identity();
            };
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "DOCUMENTS_UNUSABLE",
                    "The folder of documents can't be used: %s. See that this program may write there, or name another with --chalkline.documents.folder."
                            .formatted(e),
                    e);
        }
    }

    private static Deployment.Log log(
            LedgerSettings settings,
            LogFolder folder,
            Deployment deployment,
            Environment environment) {
        var theirs = deployment.ledgerKey();
        if (theirs.isPresent() && !Files.exists(settings.key())) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "LEDGER_KEY_MISSING",
                    "The log of this deployment is signed by %s, and there is no key in %s. Copy it there with the files beside it, or say where it is with --chalkline.ledger.key."
                            .formatted(theirs.get(), settings.key()));
        }
        return new Deployment.Log(
                settings.origin(),
                keys(settings, folder),
                place(folder, environment),
                environment.getProperty("chalkline.ledger.moved", Boolean.class, false));
    }

    /** Of a copy in another store the kind differs, whatever was copied. */
    private static @Nullable String place(LogFolder folder, Environment environment) {
        try {
            var kind = OpenLog.Store.in(environment).name().toLowerCase(Locale.ROOT);
            return kind + " " + folder.place().identity();
        } catch (IOException e) {
            LOG.warn("Where the log lies can't be compared with where other programs have it", e);
            return null;
        }
    }

    /** Whoever keeps the log says the same in readiness, and signs nothing. */
    private static List<String> keys(LedgerSettings settings, LogFolder folder) {
        try {
            return KeyRing.open(settings.key(), settings.origin(), folder).verifiers().stream()
                    .map(VerifierKey::toString)
                    .toList();
        } catch (SigningRefusedException | IOException e) {
            LOG.warn("The key that signs the log can't be compared with other programs'", e);
            return List.of();
        }
    }
}
