package org.chalkline.kernel.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Makes files and folders that their owner alone can read, whatever the umask, and takes the right
 * from others where they have it. Where a file system knows no such rights, as on Windows, nothing
 * is done: there the rights of the folder around count.
 */
public final class OwnerAlone {
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");

    private OwnerAlone() {}

    /**
     * Makes the folder, and those above it that are missing; takes others' rights on it away if it
     * is there. What is above and there stays as it is.
     */
    public static void folder(Path folder) throws IOException {
        var path = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path, attributes(path, FOLDER));
        }
        protect(path, FOLDER);
    }

    /** Makes the folder that the file is to lie in, if it isn't there; else it stays as it is. */
    public static void folderFor(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) folder(folder);
    }

    /** Makes the file, empty, if it isn't there; takes others' rights on it away if it is. */
    public static void file(Path file) throws IOException {
        if (!Files.exists(file)) {
            try {
                Files.createFile(file, attributes(file.toAbsolutePath(), FILE));
            } catch (FileAlreadyExistsException e) {
                // Somebody else made it meanwhile; what counts is that it is protected.
            }
        }
        protect(file, FILE);
    }

    /**
     * Takes others' rights away from the folder and all that is in it. The folder itself may be
     * named by a link; those in it are not followed.
     *
     * @return whether anybody else had any
     */
    public static boolean tighten(Path root) throws IOException {
        if (!isExposed(root)) return false;
        Files.walkFileTree(
                root.toRealPath(),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a)
                            throws IOException {
                        protect(folder, FOLDER);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        if (a.isRegularFile()) protect(file, FILE);
                        return FileVisitResult.CONTINUE;
                    }
                });
        return true;
    }

    /** Whether others than its owner have any right on it. A link's own rights don't count. */
    public static boolean isExposed(Path path) throws IOException {
        if (!isPosix(path)) return false;
        return !FOLDER.containsAll(Files.getPosixFilePermissions(path));
    }

    /** Whether the name is a link: whoever placed it decides what is read and written. */
    public static boolean isLink(Path path) {
        return Files.isSymbolicLink(path);
    }

    private static void protect(Path path, Set<PosixFilePermission> most) throws IOException {
        if (!isPosix(path)) return;
        var now = Files.getPosixFilePermissions(path);
        if (FOLDER.containsAll(now)) return;
        var left = EnumSet.copyOf(most);
        left.retainAll(now);
        Files.setPosixFilePermissions(path, left);
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> rights) {
        for (var at = path; at != null; at = at.getParent()) {
            if (!Files.exists(at)) continue;
            return isPosix(at)
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                    : new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
