package org.chalkline.ledger.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Ways in which the zip of a bundle arrives broken, or is made to look whole. */
public enum BrokenZip {
    ONE_BYTE_DROPPED_FROM_A_FILE("1 byte too few in it") {
        @Override
        byte[] of(Zip zip) {
            return zip.without(zip.end(0) - 1, 1);
        }
    },
    ONE_BYTE_DROPPED_FROM_WHAT_STANDS_BEFORE_A_FILE("1 byte too few in it") {
        @Override
        byte[] of(Zip zip) {
            return zip.without(zip.at(1) + 9, 1);
        }
    },
    ONE_BYTE_DROPPED_FROM_THE_LIST("1 byte too few in it") {
        @Override
        byte[] of(Zip zip) {
            return zip.without(zip.listAt() + 20, 1);
        }
    },
    ONE_BYTE_DROPPED_FROM_THE_END("it has no end") {
        @Override
        byte[] of(Zip zip) {
            return zip.without(zip.bytes.length - 5, 1);
        }
    },
    ONE_BYTE_PUT_IN("1 byte too many in it") {
        @Override
        byte[] of(Zip zip) {
            return zip.with(zip.end(0), new byte[] {'x'});
        }
    },
    CUT_SHORT_BY_ONE("it has no end") {
        @Override
        byte[] of(Zip zip) {
            return Arrays.copyOf(zip.bytes, zip.bytes.length - 1);
        }
    },
    CUT_IN_HALF("it has no end") {
        @Override
        byte[] of(Zip zip) {
            return Arrays.copyOf(zip.bytes, zip.bytes.length / 2);
        }
    },
    WITHOUT_ITS_LIST("too few in it") {
        @Override
        byte[] of(Zip zip) {
            int end = zip.bytes.length - 22;
            return zip.without(zip.listAt(), end - zip.listAt());
        }
    },
    EMPTY("it is cut short, or no zip") {
        @Override
        byte[] of(Zip zip) {
            return new byte[0];
        }
    },
    NO_ZIP_AT_ALL("it has no end") {
        @Override
        byte[] of(Zip zip) {
            return "这不是卷宗".repeat(20).getBytes(UTF_8);
        }
    },
    BYTES_BEFORE_ITS_BEGINNING("12 bytes before its beginning") {
        @Override
        byte[] of(Zip zip) {
            return zip.with(0, "#!/bin/sh -e".getBytes(UTF_8));
        }
    },
    /** As a program does that puts something before a zip and puts the places right. */
    BYTES_BEFORE_ITS_BEGINNING_AND_PLACES_PUT_RIGHT("of no file before") {
        @Override
        byte[] of(Zip zip) {
            int count = zip.count();
            var moved = new Zip(zip.with(0, "#!/bin/sh -e".getBytes(UTF_8)));
            moved.shift(12);
            if (moved.count() != count) throw new AssertionError("not moved");
            return moved.bytes;
        }
    },
    BYTES_BEHIND_ITS_END("7 bytes behind its end") {
        @Override
        byte[] of(Zip zip) {
            return zip.with(zip.bytes.length, "<html/>".getBytes(UTF_8));
        }
    },
    A_COMMENT_BEHIND_ITS_END("7 bytes behind its end") {
        @Override
        byte[] of(Zip zip) {
            var longer = zip.with(zip.bytes.length, "<html/>".getBytes(UTF_8));
            longer[zip.bytes.length - 2] = 7;
            return longer;
        }
    },
    BYTES_BETWEEN_TWO_FILES("5 bytes of no file before") {
        @Override
        byte[] of(Zip zip) {
            int place = zip.end(0);
            var longer = new Zip(zip.with(place, "extra".getBytes(UTF_8)));
            longer.shiftFrom(place, 5);
            return longer.bytes;
        }
    },
    BYTES_BETWEEN_THE_LAST_FILE_AND_THE_LIST("5 bytes of no file before its list") {
        @Override
        byte[] of(Zip zip) {
            var longer = new Zip(zip.with(zip.listAt(), "extra".getBytes(UTF_8)));
            longer.shiftFrom(Integer.MAX_VALUE, 5);
            return longer.bytes;
        }
    },
    COMPRESSED("is compressed") {
        @Override
        byte[] of(Zip zip) {
            return Zip.write(zip.files(), ZipEntry.DEFLATED);
        }
    },
    WRITTEN_ANEW_BY_ANOTHER("has a date, a flag or a note") {
        @Override
        byte[] of(Zip zip) {
            return Zip.write(zip.files(), ZipEntry.STORED);
        }
    },
    NEEDLESSLY_ZIP64("too small to need that") {
        @Override
        byte[] of(Zip zip) {
            return zip.asZip64(zip.count());
        }
    },
    ZIP64_OF_ANOTHER_COUNT("list of contents is damaged") {
        @Override
        byte[] of(Zip zip) {
            return zip.asZip64(70_000);
        }
    },
    TWO_FILES_OF_ONE_NAME("two files in it are named") {
        @Override
        byte[] of(Zip zip) {
            var files = new ArrayList<>(zip.files());
            files.add(1, files.getFirst());
            return Zip.bare(files);
        }
    },
    TWO_FILES_OF_ONE_NAME_AND_DIFFERENT_CONTENT("two files in it are named") {
        @Override
        byte[] of(Zip zip) {
            var files = new ArrayList<>(zip.files());
            files.add(new File(files.getFirst().name(), "other".getBytes(UTF_8)));
            return Zip.bare(files);
        }
    },
    A_FILE_THAT_NO_MANIFEST_NAMES("it was put in") {
        @Override
        byte[] of(Zip zip) {
            var files = new ArrayList<>(zip.files());
            var root = files.getFirst().name().split("/", 2)[0];
            files.add(new File(root + "/data/put-in.txt", "put in".getBytes(UTF_8)));
            return Zip.bare(files);
        }
    },
    A_FILE_OUTSIDE_OF_ITS_FOLDER("a bag lies in one folder") {
        @Override
        byte[] of(Zip zip) {
            var files = new ArrayList<>(zip.files());
            files.add(new File("autorun.inf", "x".getBytes(UTF_8)));
            return Zip.bare(files);
        }
    },
    A_FOLDER_OF_ITS_OWN("is a folder of its own") {
        @Override
        byte[] of(Zip zip) {
            var files = new ArrayList<>(zip.files());
            var root = files.getFirst().name().split("/", 2)[0];
            files.addFirst(new File(root + "/", new byte[0]));
            return Zip.bare(files);
        }
    },
    ANOTHER_NAME_BEFORE_THE_FILE_THAN_IN_THE_LIST("is not what the list of contents says") {
        @Override
        byte[] of(Zip zip) {
            var changed = zip.bytes.clone();
            changed[zip.at(0) + 30] ^= 1;
            return changed;
        }
    },
    ANOTHER_SIZE_IN_THE_LIST("two sizes for") {
        @Override
        byte[] of(Zip zip) {
            var changed = zip.bytes.clone();
            changed[zip.listAt() + 24] ^= 1;
            return changed;
        }
    },
    ANOTHER_CHECKSUM("not those of its checksum") {
        @Override
        byte[] of(Zip zip) {
            var changed = zip.bytes.clone();
            changed[zip.listAt() + 16] ^= 1;
            changed[zip.at(0) + 14] ^= 1;
            return changed;
        }
    },
    SAID_TO_BE_ENCRYPTED("has a date, a flag or a note") {
        @Override
        byte[] of(Zip zip) {
            var changed = zip.bytes.clone();
            changed[zip.listAt() + 8] |= 1;
            return changed;
        }
    },
    A_DATE("has a date, a flag or a note") {
        @Override
        byte[] of(Zip zip) {
            var changed = zip.bytes.clone();
            changed[zip.listAt() + 12] ^= 1;
            return changed;
        }
    },
    LESS_COUNTED_THAN_LISTED("more than its end says") {
        @Override
        byte[] of(Zip zip) {
            var changed = zip.bytes.clone();
            changed[changed.length - 14]--;
            changed[changed.length - 12]--;
            return changed;
        }
    },
    A_NAME_THAT_IS_NO_TEXT("is no UTF-8") {
        @Override
        byte[] of(Zip zip) {
            var changed = zip.bytes.clone();
            changed[zip.listAt() + 46] = (byte) 0xff;
            changed[zip.at(0) + 30] = (byte) 0xff;
            return changed;
        }
    };

    private final String said;

    BrokenZip(String said) {
        this.said = said;
    }

    abstract byte[] of(Zip zip);

    /** The zip, broken in this way. */
    public byte[] of(byte[] zip) {
        return of(new Zip(zip.clone()));
    }

    /** What has to be said of it, in English. */
    public String said() {
        return said;
    }

    /** A file in a zip. */
    record File(String name, byte[] content) {}

    /** A zip that is whole, and what is where in it. */
    static final class Zip {
        final byte[] bytes;
        private final ByteBuffer read;

        Zip(byte[] bytes) {
            this.bytes = bytes;
            read = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        int count() {
            return read.getShort(bytes.length - 12);
        }

        int listAt() {
            return read.getInt(bytes.length - 6);
        }

        private int listed(int index) {
            int p = listAt();
            for (int i = 0; i < index; i++) {
                p += 46 + read.getShort(p + 28) + read.getShort(p + 30) + read.getShort(p + 32);
            }
            return p;
        }

        /** Where what stands before the file begins. */
        int at(int index) {
            return read.getInt(listed(index) + 42);
        }

        /** Where the file's content ends. */
        int end(int index) {
            int at = at(index);
            return at + 30 + read.getShort(at + 26) + read.getShort(at + 28) + read.getInt(at + 18);
        }

        byte[] without(int from, int count) {
            var shorter = Arrays.copyOf(bytes, bytes.length - count);
            System.arraycopy(bytes, from + count, shorter, from, shorter.length - from);
            return shorter;
        }

        byte[] with(int place, byte[] more) {
            var longer = Arrays.copyOf(bytes, bytes.length + more.length);
            System.arraycopy(more, 0, longer, place, more.length);
            System.arraycopy(bytes, place, longer, place + more.length, bytes.length - place);
            return longer;
        }

        /** Says of everything that it stands so much further behind. */
        void shift(int by) {
            shiftFrom(0, by);
        }

        /** Says so of what stands at this place or behind it. */
        void shiftFrom(int place, int by) {
            read.putInt(bytes.length - 6, listAt() + by);
            for (int i = 0; i < count(); i++) {
                int p = listed(i);
                if (read.getInt(p + 42) >= place) read.putInt(p + 42, read.getInt(p + 42) + by);
            }
        }

        /** With the records of zip64 at the end. */
        byte[] asZip64(long count) {
            int list = listAt();
            int length = bytes.length - 22 - list;
            var end =
                    ByteBuffer.allocate(56 + 20)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putInt(0x06064b50)
                            .putLong(44)
                            .putShort((short) 45)
                            .putShort((short) 45)
                            .putInt(0)
                            .putInt(0)
                            .putLong(count)
                            .putLong(count)
                            .putLong(length)
                            .putLong(list)
                            .putInt(0x07064b50)
                            .putInt(0)
                            .putLong(bytes.length - 22L)
                            .putInt(1)
                            .array();
            var large = new Zip(with(bytes.length - 22, end));
            if (count > 0xfffe) {
                large.read.putShort(large.bytes.length - 12, (short) 0xffff);
                large.read.putShort(large.bytes.length - 14, (short) 0xffff);
            }
            return large.bytes;
        }

        List<File> files() {
            var files = new ArrayList<File>();
            try (var in = new ZipInputStream(new ByteArrayInputStream(bytes), UTF_8)) {
                for (var e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                    files.add(new File(e.getName(), in.readAllBytes()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return files;
        }

        /** As the tools of others do. */
        static byte[] write(List<File> files, int method) {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out, UTF_8)) {
                for (var file : files) {
                    var entry = new ZipEntry(file.name());
                    entry.setMethod(method);
                    if (method == ZipEntry.STORED) {
                        entry.setSize(file.content().length);
                        entry.setCrc(crc(file.content()));
                    }
                    zip.putNextEntry(entry);
                    zip.write(file.content());
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }

        static long crc(byte[] content) {
            var crc = new CRC32();
            crc.update(content);
            return crc.getValue();
        }

        /** In the form of a bundle's zip, whatever is in it. */
        static byte[] bare(List<File> files) {
            var out = new ByteArrayOutputStream();
            var entries = new ArrayList<ZipForm.Entry>();
            for (var file : files) {
                var entry =
                        new ZipForm.Entry(
                                file.name(),
                                crc(file.content()),
                                file.content().length,
                                out.size());
                out.writeBytes(ZipForm.local(entry));
                out.writeBytes(file.content());
                entries.add(entry);
            }
            int at = out.size();
            for (var entry : entries) out.writeBytes(ZipForm.central(entry));
            out.writeBytes(ZipForm.end(entries.size(), at, out.size() - at));
            return out.toByteArray();
        }
    }
}
