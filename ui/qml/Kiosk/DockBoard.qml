import QtQuick
import Kiosk.Core

// The last rows of a dock: the action, and the utilities under it or, where there is room, beside it.
// A band with little room has one «More» in place of the utilities.
// In:  session, action (item), acts (it is there now), actionWidth (the least it needs beside the utilities),
//      room (width that is there), joins (beside it wherever that fits).
// Out: oneLine.
Item {
    id: root

    required property SessionViewModel session
    property Item action: null
    property bool acts: action !== null && action.implicitHeight > 0
    property int actionWidth: Theme.sized(Theme.narrow ? 470 : 560)
    property int room: width
    property bool joins: !Theme.portrait

    readonly property int utilityCount: Theme.slim ? 1 : 3 + (session.canGoBack ? 1 : 0) + (session.canCancel ? 1 : 0)
    // Beside an action the utilities stand close, and their words are short where room is dear.
    readonly property bool tight: !Theme.portrait && acts && room - utilityCount * Theme.row(158) < Theme.dp(640)
    readonly property int utilityStep: Theme.row(tight ? 124 : utilityCount > 3 ? 158 : 180)
    readonly property bool oneLine: joins && acts && (Theme.slim || room - utilityCount * utilityStep >= actionWidth)
    readonly property int aside: oneLine ? utilityCount * utilityStep : 0
    readonly property int actionHeight: acts ? action.implicitHeight : 0

    width: parent?.width ?? 0
    height: oneLine ? Math.max(actionHeight, utilities.height)
                    : actionHeight + utilities.height + (acts ? Theme.dp(Theme.narrow ? 8 : 16) : 0)

    Item {
        anchors.right: parent.right
        y: root.oneLine ? Math.round((root.height - height) / 2) : 0
        width: parent.width - (root.oneLine ? root.aside + Theme.gap : 0)
        height: root.actionHeight
        data: root.action ? [root.action] : []
    }

    Item {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.oneLine ? Math.round((root.height - height) / 2) : 0
        width: root.oneLine ? root.aside : parent.width
        height: utilities.height

        SessionUtilities {
            id: utilities

            session: root.session
            brief: Theme.large || root.tight && root.oneLine
        }
    }
}
