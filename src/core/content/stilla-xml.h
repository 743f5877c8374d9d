/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-element.h"
#include "core/content/stilla-issue.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The only caller of the XML parser. What it lets through is plain: elements, attributes, words. */

#define STILLA_XML_MAX_BYTES (4 * 1024 * 1024)
#define STILLA_XML_MAX_DEPTH 32
#define STILLA_XML_MAX_NODES 20000
#define STILLA_XML_MAX_TEXT 20000

/**
 * stilla_xml_read:
 * @file: a file on disk or in a resource; a link, a folder or a device is refused
 * @name: how findings call the file
 * @issues: takes one finding for each thing that is not allowed
 *
 * Reads the file and parses it as stilla_xml_parse() does.
 *
 * Returns: (transfer full) (nullable): the tree, or %NULL when @issues got an error
 */
StillaElement *stilla_xml_read (GFile *file, const char *name, StillaIssueList *issues);

/**
 * stilla_xml_parse:
 * @bytes: UTF-8; need not end with NUL
 * @length: in bytes
 * @name: how findings call the file
 * @issues: takes one finding for each thing that is not allowed
 *
 * Refuses what an author of a bundle has no use for: DOCTYPE, entities of its own, CDATA, processing
 * instructions, namespaces, comments between words, and anything above the limits. Comments elsewhere are
 * dropped.
 *
 * Returns: (transfer full) (nullable): the tree, or %NULL when @issues got an error
 */
StillaElement *stilla_xml_parse (const char *bytes, gsize length, const char *name, StillaIssueList *issues);

G_END_DECLS
