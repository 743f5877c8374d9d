/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-report-sheet.h"

G_BEGIN_DECLS

/**
 * stilla_wallet_card_new:
 * @sheet: all but its blocks; its plan is there, and its reader knows the day
 * @person: (nullable): whose card it is
 *
 * A card for the wallet: on its front the magnesium with its times, on its back the other medicines, the
 * cautions that are open or were advised on, and what to do in an emergency.
 *
 * Returns: (transfer full): the page with the card
 */
StillaRendition *stilla_wallet_card_new (StillaReportSheet *sheet, const char *person);

G_END_DECLS
