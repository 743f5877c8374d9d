/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-po.h"

#include "core/content/stilla-bundle.h"

#include <string.h>

struct _StillaPo {
  char *language;
  GPtrArray *entries; /* (element-type StillaPoEntry) */
};

/* What of an entry was read. */
enum {
  STRING_CONTEXT,
  STRING_ID,
  STRING_TRANSLATION,
  N_STRINGS,
};

typedef struct {
  StillaPo *po;
  const char *name;
  StillaIssueList *issues;
  int line;
  gboolean refused;
  GString *strings[N_STRINGS]; /* NULL: not read yet */
  GString *open;               /* the one that a line with only a string goes on with */
  int first_line;              /* of the translation */
  gboolean fuzzy;
  gboolean has_header;
  GHashTable *keys; /* a set: context and msgid of every entry */
} Parse;

static void
entry_free (gpointer data)
{
  StillaPoEntry *entry = data;

  g_clear_pointer (&entry->context, g_free);
  g_clear_pointer (&entry->msgid, g_free);
  g_clear_pointer (&entry->msgstr, g_free);
  g_free (entry);
}

void
stilla_po_free (StillaPo *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

static void
refuse (Parse *parse, const char *tag, const char *why)
{
  parse->refused = TRUE;
  stilla_issue_list_add (parse->issues, tag, parse->name, parse->line, "%s", why);
}

static void
refuse_syntax (Parse *parse, const char *why)
{
  refuse (parse, "po-syntax", why);
}

static void
reset (Parse *parse)
{
  for (int i = 0; i < N_STRINGS; i++)
    if (parse->strings[i] != NULL)
      g_string_free (g_steal_pointer (&parse->strings[i]), TRUE);
  parse->open = NULL;
  parse->fuzzy = FALSE;
}

/* The words behind "Language:" and the like, without spaces around them. */
static char *
dup_field (const char *header, const char *field)
{
  g_auto (GStrv) lines = g_strsplit (header, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], field))
      return g_strstrip (g_strdup (lines[i] + strlen (field)));
  return g_strdup ("");
}

/* "pt_BR" and "pt-BR" alike. */
static gboolean
is_language (const char *words)
{
  return strspn (words, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_@") == strlen (words)
         && strlen (words) <= 32;
}

static void
read_header (Parse *parse, const char *header)
{
  g_autofree char *type = dup_field (header, "Content-Type:");
  g_autofree char *language = dup_field (header, "Language:");
  g_autofree char *lower = g_ascii_strdown (type, -1);

  if (!g_str_has_suffix (lower, "charset=utf-8"))
    refuse (parse, "po-header",
            "The file does not say charset=UTF-8; write \"Content-Type: text/plain; charset=UTF-8\\n\"");
  if (!is_language (language))
    refuse (parse, "po-header", "The language is not a tag such as de or pt_BR; correct “Language:”");
  g_strdelimit (language, "_", '-');
  g_clear_pointer (&parse->po->language, g_free);
  parse->po->language = g_steal_pointer (&language);
  parse->has_header = TRUE;
}

static void
add_entry (Parse *parse)
{
  const char *context = parse->strings[STRING_CONTEXT] != NULL ? parse->strings[STRING_CONTEXT]->str : "";
  StillaPoEntry *entry = g_new0 (StillaPoEntry, 1);

  entry->context = g_strdup (context);
  entry->msgid = g_strdup (parse->strings[STRING_ID]->str);
  entry->msgstr = g_strdup (parse->strings[STRING_TRANSLATION]->str);
  entry->line = parse->first_line;
  entry->fuzzy = parse->fuzzy;
  g_ptr_array_add (parse->po->entries, entry);
  if (parse->po->entries->len > STILLA_PO_MAX_ENTRIES)
    refuse_syntax (parse, "The file holds too many entries; remove those that do not belong to the guide");
}

static gboolean
is_new (Parse *parse)
{
  const GString *context = parse->strings[STRING_CONTEXT];

  return g_hash_table_add (parse->keys, g_strconcat (context != NULL ? context->str : "", "\004",
                                                     parse->strings[STRING_ID]->str, NULL));
}

/* Ends the entry that was read so far, if any. */
static void
finish_entry (Parse *parse)
{
  gboolean started = parse->strings[STRING_CONTEXT] != NULL || parse->strings[STRING_ID] != NULL;
  int line = parse->line;

  if (parse->strings[STRING_TRANSLATION] != NULL)
    parse->line = parse->first_line;
  if (started && parse->strings[STRING_TRANSLATION] == NULL)
    refuse_syntax (parse, "An entry ends before its msgstr; complete it");
  else if (started && !is_new (parse))
    refuse (parse, "po-duplicate", "The same msgctxt and msgid stand further up; remove one of the two");
  else if (started && parse->strings[STRING_CONTEXT] == NULL && parse->strings[STRING_ID]->len == 0)
    read_header (parse, parse->strings[STRING_TRANSLATION]->str);
  else if (started)
    add_entry (parse);
  parse->line = line;
  reset (parse);
}

/* Reads one escape behind its backslash; FALSE when the format has no such one. */
static gboolean
append_escape (GString *string, char c)
{
  switch (c) {
  case 'n':
    g_string_append_c (string, '\n');
    return TRUE;
  case 't':
    g_string_append_c (string, '\t');
    return TRUE;
  case '"':
  case '\\':
    g_string_append_c (string, c);
    return TRUE;
  default:
    return FALSE;
  }
}

/* Moves past the character at @p; NULL when it may not stand there. */
static const char *
read_character (Parse *parse, const char *p)
{
  if (*p == '\0')
    refuse_syntax (parse, "A quotation mark is missing at the end of the line; add it");
  else if (*p == '\\' && p[1] == '\0')
    refuse_syntax (parse, "The line ends within an escape; complete it");
  else if (*p == '\\' && !append_escape (parse->open, p[1]))
    refuse_syntax (parse, "This escape is not used here; write \\n, \\t, \\\" or \\\\");
  else if (*p == '\\')
    return p + 2;
  else if (g_ascii_iscntrl (*p))
    refuse_syntax (parse, "A control character stands in the words; remove it");
  else
    g_string_append_c (parse->open, *p++);
  return parse->refused ? NULL : p;
}

/* Reads "…" and goes on with the string that is open. */
static void
read_quoted (Parse *parse, const char *p)
{
  if (*p++ != '"') {
    refuse_syntax (parse, "Words in quotation marks are missing; write msgid \"…\"");
    return;
  }
  while (p != NULL && *p != '"')
    p = read_character (parse, p);
  if (p == NULL)
    return;
  if (p[1 + strspn (p + 1, " \t")] != '\0')
    refuse_syntax (parse, "Something stands behind the closing quotation mark; remove it or escape the mark");
  else if (parse->open->len > STILLA_PO_MAX_STRING)
    refuse (parse, "text-limit", "This text is longer than 20 kB; shorten it");
}

/* Whether string @which may begin now; ends the entry before, if there is one. */
static gboolean
may_begin (Parse *parse, int which)
{
  if (which != STRING_TRANSLATION && parse->strings[STRING_TRANSLATION] != NULL)
    finish_entry (parse);
  for (int i = which; i < N_STRINGS; i++)
    if (parse->strings[i] != NULL)
      return FALSE;
  return which != STRING_TRANSLATION || parse->strings[STRING_ID] != NULL;
}

static void
begin_string (Parse *parse, int which, const char *rest)
{
  if (!may_begin (parse, which)) {
    refuse_syntax (parse, "The parts of an entry stand in the order msgctxt, msgid, msgstr; put them so");
    return;
  }
  if (parse->refused)
    return;
  parse->strings[which] = g_string_new (NULL);
  parse->open = parse->strings[which];
  if (which == STRING_TRANSLATION)
    parse->first_line = parse->line;
  read_quoted (parse, rest + strspn (rest, " \t"));
}

static void
read_comment (Parse *parse, const char *line)
{
  g_auto (GStrv) flags = NULL;

  if (parse->strings[STRING_TRANSLATION] != NULL)
    finish_entry (parse);
  if (parse->strings[STRING_CONTEXT] != NULL || parse->strings[STRING_ID] != NULL) {
    refuse_syntax (parse, "A comment stands within an entry; move it before the entry");
    return;
  }
  if (line[1] != ',')
    return;
  flags = g_strsplit (line + 2, ",", -1);
  for (guint i = 0; flags[i] != NULL; i++)
    if (strcmp (g_strstrip (flags[i]), "fuzzy") == 0)
      parse->fuzzy = TRUE;
}

static void
read_keyword (Parse *parse, const char *line)
{
  static const char *const keywords[N_STRINGS] = { "msgctxt", "msgid", "msgstr" };
  gsize length = strspn (line, "abcdefghijklmnopqrstuvwxyz_");

  if (g_str_has_prefix (line, "msgid_plural") || g_str_has_prefix (line, "msgstr[")) {
    refuse (parse, "po-plural", "The guide has no plural forms; write one msgstr for each msgid");
    return;
  }
  for (int i = 0; i < N_STRINGS; i++)
    if (length == strlen (keywords[i]) && strncmp (line, keywords[i], length) == 0) {
      begin_string (parse, i, line + length);
      return;
    }
  refuse_syntax (parse,
                 "This is no line of a PO file; it begins with #, msgctxt, msgid, msgstr or a quotation "
                 "mark");
}

static void
read_line (Parse *parse, const char *line)
{
  line += strspn (line, " \t");
  if (*line == '\0')
    return;
  /* Entries that a tool has set aside. */
  if (line[0] == '#' && line[1] == '~')
    return;
  if (*line == '#')
    read_comment (parse, line);
  else if (*line != '"')
    read_keyword (parse, line);
  else if (parse->open == NULL)
    refuse_syntax (parse, "These words belong to no entry; write msgid or msgstr before them");
  else
    read_quoted (parse, line);
}

static void
read_lines (Parse *parse, const char *bytes, gsize length)
{
  const char *end = bytes + length;

  for (const char *p = bytes; p < end && !parse->refused;) {
    const char *stop = memchr (p, '\n', (gsize) (end - p));
    gsize n = (gsize) ((stop != NULL ? stop : end) - p);
    g_autofree char *line = g_strndup (p, n);

    if (g_str_has_suffix (line, "\r"))
      line[n - 1] = '\0';
    parse->line++;
    read_line (parse, line);
    p += n + 1;
  }
  if (!parse->refused)
    finish_entry (parse);
  if (!parse->refused && !parse->has_header) {
    parse->line = 1;
    refuse (parse, "po-header",
            "The file has no first entry; begin it with msgid \"\" and a msgstr that says charset=UTF-8");
  }
}

static int
count_lines (const char *start, const char *end)
{
  int line = 1;

  for (const char *p = start; p < end; p++)
    line += *p == '\n';
  return line;
}

static gboolean
check_bytes (const char *bytes, gsize length, const char *name, StillaIssueList *issues)
{
  const char *end = bytes;

  if (length > STILLA_PO_MAX_BYTES)
    stilla_issue_list_add (issues, "file-too-big", name, 1,
                           "The file is larger than 8 MiB; is it the right one?");
  else if (length >= 3 && memcmp (bytes, "\357\273\277", 3) == 0)
    stilla_issue_list_add (issues, "po-syntax", name, 1,
                           "The file begins with a byte order mark; save it as UTF-8 without one");
  else if (!g_utf8_validate (bytes, (gssize) length, &end))
    stilla_issue_list_add (issues, "not-utf8", name, count_lines (bytes, end),
                           "The file is not UTF-8 text; save it as UTF-8");
  else
    return TRUE;
  return FALSE;
}

StillaPo *
stilla_po_parse (const char *bytes, gsize length, const char *name, StillaIssueList *issues)
{
  g_autoptr (StillaPo) po = g_new0 (StillaPo, 1);
  Parse parse = { .po = po, .name = name, .issues = issues };

  po->language = g_strdup ("");
  po->entries = g_ptr_array_new_with_free_func (entry_free);
  if (length > 0 && !check_bytes (bytes, length, name, issues))
    return NULL;
  parse.keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_lines (&parse, bytes, length);
  reset (&parse);
  g_clear_pointer (&parse.keys, g_hash_table_unref);
  return parse.refused ? NULL : g_steal_pointer (&po);
}

/* A pipe or a device would hang us. */
static gboolean
is_plain_file (GFile *file, GError **error)
{
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "it is not a plain file");
  return FALSE;
}

static GByteArray *
read_bytes (GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = is_plain_file (file, error) ? g_file_read (file, NULL, error) : NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[16384];
  gssize n = 1;

  if (stream == NULL)
    return NULL;
  while (n > 0 && bytes->len <= STILLA_PO_MAX_BYTES) {
    n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, sizeof buffer, NULL, error);
    if (n > 0)
      g_byte_array_append (bytes, buffer, (guint) n);
  }
  return n < 0 ? NULL : g_steal_pointer (&bytes);
}

StillaPo *
stilla_po_read (GFile *file, const char *name, StillaIssueList *issues, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GByteArray) bytes = read_bytes (file, &cause);

  if (bytes != NULL)
    return stilla_po_parse ((const char *) bytes->data, bytes->len, name, issues);
  g_set_error (error, STILLA_CONTENT_ERROR, STILLA_CONTENT_ERROR_IO,
               "The translation %s cannot be read (%s); check its name and that you may open it", name,
               cause->message);
  return NULL;
}

const char *
stilla_po_get_language (const StillaPo *self)
{
  return self->language;
}

guint
stilla_po_get_size (const StillaPo *self)
{
  return self->entries->len;
}

const StillaPoEntry *
stilla_po_get (const StillaPo *self, guint index)
{
  g_return_val_if_fail (index < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, index);
}
