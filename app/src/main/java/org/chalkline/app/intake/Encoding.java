package org.chalkline.app.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** In which characters a file is written. */
final class Encoding {

    /** GBK and all that came after it. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int LAST_OF_ASCII = 0x7F;

    private Encoding() {}

    /**
     * UTF-16 if the file's byte-order mark says so, UTF-8 if most of it can be read as such, and
     * else GBK. Reads the file once.
     *
     * <p>One bad byte makes no GBK of a file in UTF-8: read as such, nearly every pair of bytes is
     * some character, and wrong names would be recorded without a complaint.
     */
    static Charset detect(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var mark = in.readNBytes(2);
            if (mark.length == 2) {
                var first = (mark[0] & 0xFF) << 8 | mark[1] & 0xFF;
                if (first == BYTE_ORDER_MARK) return StandardCharsets.UTF_16BE;
                if (first == Character.reverseBytes((char) BYTE_ORDER_MARK)) {
                    return StandardCharsets.UTF_16LE;
                }
            }
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : CHINESE;
    }

    /**
     * Whether more characters beyond ASCII are well-formed UTF-8 than are not; GBK's seldom are.
     */
    private static boolean isUtf8(Path file) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var characters = CharBuffer.allocate(1 << 16);
        var wellFormed = 0L;
        var faults = 0L;
        try (var channel = Files.newByteChannel(file)) {
            var more = true;
            while (more) {
                more = channel.read(bytes) >= 0;
                bytes.flip();
                var result = decoder.decode(bytes, characters, !more);
                while (result.isError()) {
                    faults++;
                    bytes.position(bytes.position() + result.length());
                    result = decoder.decode(bytes, characters, !more);
                }
                wellFormed += characters.flip().chars().filter(c -> c > LAST_OF_ASCII).count();
                characters.clear();
                bytes.compact();
            }
        }
        return faults == 0 || wellFormed > faults;
    }

    /** The stream without the byte-order mark that it may begin with. */
    static InputStream withoutMark(InputStream in, Charset charset) throws IOException {
        var mark = Character.toString(BYTE_ORDER_MARK).getBytes(charset);
        var buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(mark.length);
        if (!Arrays.equals(buffered.readNBytes(mark.length), mark)) buffered.reset();
        return buffered;
    }
}
