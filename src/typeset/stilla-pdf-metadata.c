/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-pdf-metadata.h"

/* It claims no conformance to PDF/UA: nobody has checked a file with what checks that. */
#define PACKET \
  "<?xpacket begin=\"\357\273\277\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" \
  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n" \
  " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" \
  "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" \
  " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n" \
  "   <dc:format>application/pdf</dc:format>\n" \
  "   <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n" \
  "   <dc:language><rdf:Bag>%s</rdf:Bag></dc:language>\n" \
  "   <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n" \
  "   <xmp:CreatorTool>%s</xmp:CreatorTool>\n" \
  "   <xmp:CreateDate>%s</xmp:CreateDate>\n" \
  "   <xmp:ModifyDate>%s</xmp:ModifyDate>\n" \
  "  </rdf:Description>\n" \
  " </rdf:RDF>\n" \
  "</x:xmpmeta>\n" \
  "<?xpacket end=\"r\"?>"

char *
stilla_pdf_metadata_write (const StillaPdfMetadata *self)
{
  g_autofree char *title = g_markup_escape_text (self->title, -1);
  g_autofree char *author = g_markup_escape_text (self->author, -1);
  g_autofree char *language = g_markup_printf_escaped ("<rdf:li>%s</rdf:li>", self->language);
  g_autofree char *second = self->second_language != NULL
                                ? g_markup_printf_escaped ("<rdf:li>%s</rdf:li>", self->second_language)
                                : g_strdup ("");
  g_autofree char *languages = g_strconcat (language, second, NULL);

  return g_strdup_printf (PACKET, title, languages, author, self->program, self->created, self->created);
}
