/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-xml.h"
#include "core/content/stilla-format.h"

#include <errno.h>
#include <fcntl.h>
#include <libxml/parser.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Several times as many as the format has. */
#define MAX_NAMES 1000
#define MAX_RUN (2 * STILLA_XML_MAX_TEXT)

/* The parser's events build our own tree at once: there is never a document of libxml2's in memory, and the
 * first thing that is not allowed stops the parser before it can cost anything. */
typedef struct {
  xmlParserCtxt *parser;
  StillaIssueList *issues;
  const char *name;
  StillaElement *root;
  GPtrArray *open; /* (element-type StillaElement): borrowed from root, the innermost last */
  GString *text;   /* words read since the last tag */
  int text_line;   /* where its first word stands */
  gboolean has_words;
  guint n_nodes;
  gboolean refused;
  GHashTable *names; /* the parser's own copy of a name to ours */
} Build;

static void
refuse (Build *build, const char *tag, const char *why)
{
  build->refused = TRUE;
  stilla_issue_list_add (build->issues, tag, build->name, build->parser->input->line, "%s", why);
}

static void
refuse_and_stop (Build *build, const char *tag, const char *why)
{
  refuse (build, tag, why);
  xmlStopParser (build->parser);
}

static StillaElement *
innermost (Build *build)
{
  return build->open->len > 0 ? g_ptr_array_index (build->open, build->open->len - 1) : NULL;
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static gboolean
needs_folding (const GString *text)
{
  return memchr (text->str, '\n', text->len) != NULL || memchr (text->str, '\t', text->len) != NULL
         || memchr (text->str, '\r', text->len) != NULL || strstr (text->str, "  ") != NULL;
}

static void
fold_blanks (GString *text)
{
  char *to = text->str;

  for (const char *from = text->str; *from != '\0'; from++) {
    if (!is_blank (*from))
      *to++ = *from;
    else if (to == text->str || to[-1] != ' ')
      *to++ = ' ';
  }
  g_string_truncate (text, (gsize) (to - text->str));
}

/* The words with runs of white space folded; none at the edge where @first or @last says that none belongs.
 */
static const char *
trim_words (GString *text, gboolean first, gboolean last)
{
  if (needs_folding (text))
    fold_blanks (text);
  if (last && text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  return first && text->str[0] == ' ' ? text->str + 1 : text->str;
}

static gboolean
count_node (Build *build)
{
  if (++build->n_nodes <= STILLA_XML_MAX_NODES)
    return TRUE;
  refuse_and_stop (build, "node-limit", "The file holds too many elements; split it into smaller pages");
  return FALSE;
}

static void
append_words (Build *build, StillaElement *parent, gboolean last)
{
  const char *words = trim_words (build->text, parent->children->len == 0, last);

  if (*words != '\0' && count_node (build))
    stilla_element_append (parent, stilla_element_new_text (words, build->text_line));
}

/* Turns the words read so far into a child of the innermost element. @last: a closing tag follows. */
static void
flush_text (Build *build, gboolean last)
{
  StillaElement *parent = innermost (build);

  if (build->text->len == 0 || parent == NULL || build->refused)
    return;
  if (build->has_words && build->text->len > STILLA_XML_MAX_TEXT)
    refuse_and_stop (build, "text-limit", "This text is longer than 20 kB; split it into paragraphs");
  else if (build->has_words || stilla_format_holds_words (parent->name))
    append_words (build, parent, last);
  g_string_truncate (build->text, 0);
  build->has_words = FALSE;
}

/* The parser keeps each name once, so its address is enough to find ours again. */
static const char *
intern (Build *build, const xmlChar *name)
{
  const char *known = g_hash_table_lookup (build->names, name);

  if (known != NULL)
    return known;
  /* A name stays in memory for ever. */
  if (g_hash_table_size (build->names) >= MAX_NAMES) {
    refuse_and_stop (build, "node-limit", "The file uses too many different names; use those of the format");
    return "";
  }
  known = g_intern_string ((const char *) name);
  g_hash_table_insert (build->names, (gpointer) name, (gpointer) known);
  return known;
}

/* Copies a value and returns where the next one goes. The parser hands over each ampersand as a reference,
 * and nothing else so. */
static char *
copy_value (char *to, const char *start, gsize length)
{
  static const char reference[] = "&#38;";
  const char *end = start + length;

  while (start < end) {
    *to++ = *start;
    start += *start == '&' && g_str_has_prefix (start, reference) ? strlen (reference) : 1;
  }
  *to++ = '\0';
  return to;
}

/* Says whether the attributes may stand, and how many bytes their values need. */
static gboolean
measure_attributes (Build *build, const xmlChar **attributes, guint n, gsize *size)
{
  *size = 0;
  for (guint i = 0; i < n; i++) {
    gsize length = (gsize) (attributes[5 * i + 4] - attributes[5 * i + 3]);

    if (attributes[5 * i + 1] != NULL)
      refuse (build, "namespace", "Attributes with a prefix are not allowed; use those of the format only");
    if (length > STILLA_XML_MAX_TEXT)
      refuse_and_stop (build, "text-limit", "This value is longer than 20 kB; shorten it");
    *size += length + 1;
  }
  return !build->refused;
}

static void
add_attributes (Build *build, StillaElement *element, const xmlChar **attributes, guint n)
{
  g_autofree StillaAttribute *block = NULL;
  gsize size;
  char *value;

  if (n == 0 || !measure_attributes (build, attributes, n, &size))
    return;
  block = g_malloc (n * sizeof *block + size);
  value = (char *) (block + n);
  for (guint i = 0; i < n; i++) {
    const char *start = (const char *) attributes[5 * i + 3];

    block[i].name = intern (build, attributes[5 * i]);
    /* A parser that was stopped has freed the values. */
    if (build->refused)
      return;
    block[i].value = value;
    value = copy_value (value, start, (gsize) ((const char *) attributes[5 * i + 4] - start));
  }
  stilla_element_take_attributes (element, g_steal_pointer (&block), n);
}

static void
on_start (void *data,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *uri,
          int n_namespaces,
          const xmlChar **namespaces,
          int n_attributes,
          int n_defaulted,
          const xmlChar **attributes)
{
  Build *build = data;
  StillaElement *element;

  flush_text (build, FALSE);
  if (prefix != NULL || n_namespaces > 0)
    refuse (build, "namespace", "XML namespaces are not allowed; remove xmlns and the prefix");
  if (build->open->len >= STILLA_XML_MAX_DEPTH)
    refuse_and_stop (build, "nesting", "The elements are nested too deeply; make the page flatter");
  if (build->refused || !count_node (build))
    return;
  element = stilla_element_new_interned (intern (build, name), build->parser->input->line);
  add_attributes (build, element, attributes, (guint) n_attributes);
  if (build->root == NULL)
    build->root = element;
  else
    stilla_element_append (innermost (build), element);
  g_ptr_array_add (build->open, element);
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Build *build = data;

  flush_text (build, TRUE);
  if (build->open->len > 0)
    g_ptr_array_set_size (build->open, (int) build->open->len - 1);
}

static int
count_lines (const char *bytes, int length)
{
  int lines = 0;

  for (int i = 0; i < length; i++)
    lines += bytes[i] == '\n';
  return lines;
}

static void
on_text (void *data, const xmlChar *bytes, int length)
{
  Build *build = data;
  int line = build->parser->input->line;

  if (build->refused)
    return;
  if (!build->has_words) {
    int blanks = 0;

    while (blanks < length && is_blank ((char) bytes[blanks]))
      blanks++;
    build->has_words = blanks < length;
    build->text_line = line - count_lines ((const char *) bytes + blanks, length - blanks);
  }
  g_string_append_len (build->text, (const char *) bytes, length);
  if (build->text->len > 4 * STILLA_XML_MAX_TEXT)
    flush_text (build, FALSE);
}

static void
on_cdata (void *data, const xmlChar *bytes, int length)
{
  refuse (data, "cdata", "CDATA is not allowed; write the words without it");
}

static void
on_instruction (void *data, const xmlChar *target, const xmlChar *words)
{
  refuse (data, "processing-instruction", "Processing instructions are not allowed; remove it");
}

static void
on_comment (void *data, const xmlChar *words)
{
  Build *build = data;
  StillaElement *parent = innermost (build);

  if (parent != NULL && stilla_format_holds_words (parent->name))
    refuse (build, "comment-in-text",
            "A comment between words would cut the sentence for translators; move it before the paragraph");
}

static void
on_doctype (void *data, const xmlChar *name, const xmlChar *external_id, const xmlChar *system_id)
{
  refuse_and_stop (data, "doctype", "A DOCTYPE is not allowed; remove that line");
}

static xmlSAXHandler
events (void)
{
  xmlSAXHandler sax = { 0 };

  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_cdata;
  sax.processingInstruction = on_instruction;
  sax.comment = on_comment;
  sax.internalSubset = on_doctype;
  return sax;
}

/* The parser's own complaint, when nothing of ours explains the refusal. */
static void
report_parser_error (Build *build)
{
  const xmlError *error = xmlCtxtGetLastError (build->parser);
  g_autofree char *words = NULL;

  build->refused = TRUE;
  if (error == NULL || error->message == NULL) {
    stilla_issue_list_add (build->issues, "not-well-formed", build->name, 1,
                           "The XML ends too early; complete it");
    return;
  }
  words = g_utf8_make_valid (error->message, -1);
  g_strdelimit (words, "\n", ' ');
  g_strchomp (words);
  stilla_issue_list_add (build->issues, "not-well-formed", build->name, MAX (error->line, 1),
                         "The XML is not well formed: %s; correct it", words);
}

static void
run_parser (Build *build, const char *bytes, int length)
{
  int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES
                | XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC;
  xmlSAXHandler sax = events ();

  *build->parser->sax = sax;
  build->parser->userData = build;
  xmlCtxtReadMemory (build->parser, bytes, length, NULL, NULL, options);
  if (!build->refused && (!build->parser->wellFormed || build->root == NULL))
    report_parser_error (build);
}

/* Moves past ASCII, eight bytes at a time while that many are left. */
static const char *
skip_ascii (const char *p, const char *end)
{
  guint64 eight;

  for (; end - p >= (gssize) sizeof eight; p += sizeof eight) {
    memcpy (&eight, p, sizeof eight);
    if ((eight & G_GUINT64_CONSTANT (0x8080808080808080)) != 0)
      break;
  }
  while (p < end && (guchar) *p < 0x80)
    p++;
  return p;
}

/* No NUL, and well-formed UTF-8: mostly ASCII, so only the rest is decoded. */
static gboolean
is_valid_text (const char *bytes, gsize length)
{
  const char *end = bytes + length;

  if (memchr (bytes, '\0', length) != NULL)
    return FALSE;
  for (const char *p = skip_ascii (bytes, end); p < end; p = skip_ascii (g_utf8_next_char (p), end))
    if (g_utf8_get_char_validated (p, end - p) >= (gunichar) -2)
      return FALSE;
  return TRUE;
}

/* The file must say UTF-8 or nothing: the declaration is not used, so it must not lie. */
static gboolean
is_utf8 (const char *bytes, gsize length)
{
  const char *start = bytes;
  const char *stop;
  g_autofree char *head = NULL;

  if (!is_valid_text (bytes, length))
    return FALSE;
  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    start += 3;
  stop = g_strstr_len (start, bytes + length - start, "?>");
  if (stop == NULL)
    return TRUE;
  head = g_ascii_strdown (start, stop - start);
  return !g_str_has_prefix (head, "<?xml") || strstr (head, "encoding") == NULL
         || strstr (head, "utf-8") != NULL;
}

static gsize
count_words (const char *bytes, gsize length)
{
  gsize count = 0;

  for (gsize i = 0; i < length; i++)
    count += !is_blank (bytes[i]);
  return count;
}

/* Is there a comment here that holds two hyphens side by side? */
static gboolean
is_bad_comment (const char *bytes, gsize length)
{
  const char *hyphens;

  if (length < 4 || memcmp (bytes, "<!--", 4) != 0)
    return FALSE;
  hyphens = g_strstr_len (bytes + 4, (gssize) length - 4, "--");
  return hyphens != NULL && (hyphens + 2 == bytes + length || hyphens[2] != '>');
}

/* The first tag that would make the parser slow, and why. It compares every name in a tag with all those
 * before it, and copies the whole of a comment at every fault in it. */
static const char *
find_burden (const char *bytes, gsize length, const char **tag, const char **why)
{
  const char *end = bytes + length;
  const char *next;

  for (const char *p = bytes; p < end; p = next) {
    next = memchr (p + 1, '<', (gsize) (end - p) - 1);
    if (next == NULL)
      next = end;
    *tag = "text-limit";
    *why = "More than 40 kB stand here without a tag between; split them";
    if (next - p > MAX_RUN && count_words (p, (gsize) (next - p)) > MAX_RUN)
      return p;
    *tag = "not-well-formed";
    *why = "A comment holds two hyphens side by side; write one";
    if (is_bad_comment (p, (gsize) (end - p)))
      return p;
  }
  return NULL;
}

static gboolean
is_light (const char *bytes, gsize length, const char *name, StillaIssueList *issues)
{
  const char *tag;
  const char *why;
  const char *burden = find_burden (bytes, length, &tag, &why);

  if (burden == NULL)
    return TRUE;
  stilla_issue_list_add (issues, tag, name, 1 + count_lines (bytes, (int) (burden - bytes)), "%s", why);
  return FALSE;
}

StillaElement *
stilla_xml_parse (const char *bytes, gsize length, const char *name, StillaIssueList *issues)
{
  Build build = { .issues = issues, .name = name };

  if (length > STILLA_XML_MAX_BYTES) {
    stilla_issue_list_add (issues, "file-too-big", name, 1, "The file is larger than 4 MiB; split it");
    return NULL;
  }
  if (length == 0) {
    stilla_issue_list_add (issues, "not-well-formed", name, 1, "The file is empty; restore it");
    return NULL;
  }
  if (!is_utf8 (bytes, length)) {
    stilla_issue_list_add (issues, "not-utf8", name, 1, "The file is not UTF-8 text; save it as UTF-8");
    return NULL;
  }
  if (!is_light (bytes, length, name, issues))
    return NULL;
  build.parser = xmlNewParserCtxt ();
  build.open = g_ptr_array_new ();
  build.text = g_string_new (NULL);
  build.names = g_hash_table_new (NULL, NULL);
  run_parser (&build, bytes, (int) length);
  xmlFreeParserCtxt (build.parser);
  g_ptr_array_unref (build.open);
  g_string_free (build.text, TRUE);
  g_hash_table_unref (build.names);
  if (build.refused)
    g_clear_pointer (&build.root, stilla_element_free);
  return build.root;
}

static gboolean
read_descriptor (int descriptor, GByteArray *bytes)
{
  guint8 buffer[16384];
  gssize n;

  do {
    n = read (descriptor, buffer, sizeof buffer);
    if (n > 0)
      g_byte_array_append (bytes, buffer, (guint) n);
  } while ((n > 0 && bytes->len <= STILLA_XML_MAX_BYTES) || (n < 0 && errno == EINTR));
  return n >= 0;
}

static void
report_open_error (const char *name, int code, StillaIssueList *issues)
{
  if (code == ENOENT)
    stilla_issue_list_add (issues, "file-missing", name, 1, "The file is missing; add it");
  else if (code == ELOOP)
    stilla_issue_list_add (issues, "file-type", name, 1, "The file is a link; put the file itself here");
  else
    stilla_issue_list_add (issues, "file-unreadable", name, 1,
                           "The file cannot be read (%s); check that you may open it", g_strerror (code));
}

/* A pipe must not hang us, a link must not lead us out of the folder. */
static GByteArray *
read_path (const char *path, const char *name, StillaIssueList *issues)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  int descriptor = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  struct stat status;
  gboolean ok;

  if (descriptor < 0) {
    report_open_error (name, errno, issues);
    return NULL;
  }
  ok = fstat (descriptor, &status) == 0 && S_ISREG (status.st_mode);
  if (!ok)
    stilla_issue_list_add (issues, "file-type", name, 1, "This is not a plain file; put an XML file here");
  else if (!(ok = read_descriptor (descriptor, bytes)))
    report_open_error (name, errno, issues);
  close (descriptor);
  return ok ? g_steal_pointer (&bytes) : NULL;
}

static GByteArray *
read_stream (GFile *file, const char *name, StillaIssueList *issues)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[16384];
  gssize n = 1;

  while (stream != NULL && n > 0 && bytes->len <= STILLA_XML_MAX_BYTES) {
    n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, sizeof buffer, NULL, &error);
    if (n > 0)
      g_byte_array_append (bytes, buffer, (guint) n);
  }
  if (error == NULL)
    return g_steal_pointer (&bytes);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    stilla_issue_list_add (issues, "file-missing", name, 1, "The file is missing; add it");
  else
    stilla_issue_list_add (issues, "file-unreadable", name, 1,
                           "The file cannot be read (%s); check that you may open it", error->message);
  return NULL;
}

StillaElement *
stilla_xml_read (GFile *file, const char *name, StillaIssueList *issues)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GByteArray) bytes
      = path != NULL ? read_path (path, name, issues) : read_stream (file, name, issues);

  if (bytes == NULL)
    return NULL;
  return stilla_xml_parse ((const char *) bytes->data, bytes->len, name, issues);
}
