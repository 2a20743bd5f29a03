package fr.romans.mes.shopfloor.app.command;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** A QR code in half blocks, two rows to a line: dark on a light frame, whatever the colours of the terminal. */
final class QrCode {

    private static final String DARK_ON_LIGHT = "\u001b[30;107m";
    private static final String RESET = "\u001b[0m";

    private QrCode() {}

    static String of(String text) {
        BitMatrix dots = encode(text);
        var lines = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y += 2) {
            lines.append(DARK_ON_LIGHT);
            for (int x = 0; x < dots.getWidth(); x++) {
                boolean upper = dots.get(x, y);
                boolean lower = y + 1 < dots.getHeight() && dots.get(x, y + 1);
                lines.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
            }
            lines.append(RESET).append(System.lineSeparator());
        }
        return lines.toString();
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 2));
        } catch (WriterException e) {
            throw new IllegalStateException("'" + text + "' does not fit into a QR code: shorten it", e);
        }
    }
}
