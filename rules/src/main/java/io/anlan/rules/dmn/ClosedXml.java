// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import java.io.StringReader;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that is read without looking at anything outside it: no document type, no entity, no validation. */
final class ClosedXml {

    private static final int MAX_TEXT = 4_000_000;

    private ClosedXml() {}

    /** Tells every event of a text, in its order; throws {@link InvalidPack} when it is too long or no XML. */
    static void read(String text, Consumer<XMLStreamReader> event) {
        if (text.length() > MAX_TEXT) {
            throw new InvalidPack(new Cell("dmn", null, null), "hostile", "文本过长", "the text is too long");
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                xml.next();
                event.accept(xml);
            }
            xml.close();
        } catch (XMLStreamException e) {
            Integer line = e.getLocation() == null ? null : e.getLocation().getLineNumber();
            throw new InvalidPack(new Cell("dmn", line, null), "unreadable", "不是可接受的XML", "not an acceptable XML text")
                    .because(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is read from outside");
        });
        return factory;
    }
}
