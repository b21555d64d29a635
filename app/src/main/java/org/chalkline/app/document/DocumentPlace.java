package org.chalkline.app.document;

import java.nio.file.Path;
import java.time.Clock;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.setting.ProgramSettings;
import org.springframework.core.env.Environment;

/** Where documents are kept, as the settings say. */
public enum DocumentPlace {
    /** In a folder: that in the data folder, or another one. */
    FOLDER,
    /** In MongoDB, where the rest is. */
    GRIDFS;

    private static final String OWN = "documents";

    /**
     * Which it is.
     *
     * @throws CannotRunException if there is none such, or the program has no MongoDB for them
     */
    public static DocumentPlace of(Environment settings) {
        var word = settings.getProperty("chalkline.documents.store", "folder");
        for (var place : values()) {
            if (place.name().equalsIgnoreCase(word.strip())) return require(place, settings);
        }
        throw unusable("chalkline.documents.store is '%s'. Say folder or gridfs.".formatted(word));
    }

    private static DocumentPlace require(DocumentPlace place, Environment settings) {
        if (place == FOLDER || settings.matchesProfiles("server")) return place;
        throw unusable(
                "chalkline.documents.store is gridfs, and facts are kept in the data folder. Documents are kept in MongoDB where outcomes and keys are: with --spring.profiles.active=server. Else say folder.");
    }

    private static CannotRunException unusable(String what) {
        return new CannotRunException(Exit.CANNOT_RUN, "SETTING_UNUSABLE", what);
    }

    /**
     * The folder of documents, whether they are kept in it or not.
     *
     * @param data the data folder
     */
    public static Path folder(Path data, Environment settings) {
        return ProgramSettings.path(settings, "chalkline.documents.folder")
                .orElse(data.resolve(OWN));
    }

    /** The folder's documents, for who reads them while the program runs or not. */
    public static FolderDocuments inFolder(Path data, Environment settings) {
        return new FolderDocuments(folder(data, settings), Clock.systemUTC());
    }
}
