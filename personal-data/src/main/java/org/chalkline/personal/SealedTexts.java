package org.chalkline.personal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.chalkline.kernel.person.BrokenSealException;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;

/** How a text becomes a sealed one, and what the index knows it by. */
final class SealedTexts {
    private static final byte FORM = 1;

    /** Texts are filled up to a multiple of this, so that their length tells little of them. */
    private static final int BLOCK = 32;

    private static final byte END = (byte) 0x80;

    private SealedTexts() {}

    static Personal seal(Seal key, PersonId person, PersonalField field, String text) {
        var said = text.getBytes(StandardCharsets.UTF_8);
        var filled = Arrays.copyOf(said, (said.length / BLOCK + 1) * BLOCK);
        filled[said.length] = END;
        var closed = key.close(filled, about(person.value(), field));
        var sealed = new byte[closed.length + 1];
        sealed[0] = FORM;
        System.arraycopy(closed, 0, sealed, 1, closed.length);
        return new Personal(
                person, field, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /**
     * @throws BrokenSealException if it was not sealed so under this key
     */
    static String open(Seal key, Personal text) {
        var sealed = decoded(text.sealed());
        if (sealed.length == 0 || sealed[0] != FORM) throw new BrokenSealException();
        var filled =
                key.open(
                        Arrays.copyOfRange(sealed, 1, sealed.length),
                        about(text.person().value(), text.field()));
        int end = filled.length - 1;
        while (end >= 0 && filled[end] == 0) end--;
        if (end < 0 || filled[end] != END) throw new BrokenSealException();
        return new String(filled, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String sealed) {
        try {
            return Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new BrokenSealException();
        }
    }

    private static byte[] about(String person, PersonalField field) {
        return (person + "\n" + field.name()).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether texts of this kind are found by what they say. */
    static boolean indexed(PersonalField field) {
        return field == PersonalField.NAME || field == PersonalField.IDENTITY_NUMBER;
    }

    /** What a text is indexed by: texts that are written alike, whatever their width and case. */
    static String indexedAs(PersonalField field, String text) {
        var plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        return field.name()
                + "\n"
                + (field == PersonalField.IDENTITY_NUMBER ? plain.toUpperCase(Locale.ROOT) : plain);
    }
}
