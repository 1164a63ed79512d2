// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of DMN 1.3 in memory, whatever they mean. */
final class XmlElements {

    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int ids;

    /** Begins with the root and these attributes. */
    XmlElements(String root, String... attributes) {
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.setDefaultNamespace(DMN);
            xml.writeStartElement(DMN, root);
            xml.writeDefaultNamespace(DMN);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** On a line of its own, numbered by its name. */
    void open(String element, String... attributes) {
        try {
            line(element);
            if (!element.startsWith("annotation")) {
                xml.writeAttribute("id", element + "_" + ++ids);
            }
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** On a line of its own, with an id by which others refer to it. */
    void openAs(String element, String id, String... attributes) {
        try {
            line(element);
            xml.writeAttribute("id", id);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void empty(String element, String... attributes) {
        try {
            xml.writeEmptyElement(DMN, element);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void text(String content) {
        try {
            xml.writeStartElement(DMN, "text");
            xml.writeCharacters(content);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** All of it; nothing is written afterwards. */
    String end() {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void line(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(DMN, element);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static IllegalStateException failed(XMLStreamException cause) {
        return new IllegalStateException("Writing to memory does not fail", cause);
    }
}
