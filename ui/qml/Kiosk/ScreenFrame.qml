import QtQuick
import Kiosk.Core

// A guest screen with one page of content over a dock. What does not fit is scrolled, never cut.
// Portrait: notice, actions and utilities are rows of the dock. Landscape: utilities and actions
// share one row while there is room, and the notice belongs into the content.
// In:  session; children (stand in the page; `free` is the height without scrolling); needed (height
//      of the content); notice, actions (rows of the dock); washReach, upper, lower (ground).
Page {
    id: root

    required property SessionViewModel session
    property int needed: 0
    property int washReach: Theme.dp(560)
    property color upper: Theme.wash
    property color lower: Theme.paper
    property int actionsWidth: Theme.dp(600)
    default property alias content: page.data
    property alias notice: noticeRow.data
    property alias actions: actionRow.data
    readonly property int free: dock.y
    readonly property int side: Theme.margin

    readonly property bool acts: actionRow.implicitHeight > 0
    readonly property int utilityStep: Theme.row(session.canCancel || session.canGoBack ? 158 : 180)
    readonly property int utilityCount: 3 + (session.canGoBack ? 1 : 0) + (session.canCancel ? 1 : 0)
    readonly property int inner: width - 2 * side
    readonly property bool oneLine: !Theme.portrait && inner - utilityCount * utilityStep >= actionsWidth

    ground: dock.y

    Wash {
        reach: root.washReach
        upper: root.upper
        lower: root.lower
    }

    Flickable {
        id: flick

        objectName: "page"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: dock.y + dock.radius
        contentWidth: width
        contentHeight: page.height + dock.radius
        interactive: page.height > root.free
        boundsBehavior: Flickable.StopAtBounds

        Item {
            id: page

            width: flick.width
            height: Math.max(root.free, root.needed)
        }
    }

    Dock {
        id: dock

        square: !Theme.portrait
        sides: root.side

        Column {
            id: noticeRow

            width: parent.width
        }

        Item {
            id: board

            readonly property int beside: root.oneLine && root.acts ? root.utilityCount * root.utilityStep : 0

            width: parent.width
            height: root.oneLine && root.acts ? Math.max(actionRow.height, utilities.height)
                                              : actionRow.height + utilities.height + (root.acts ? Theme.dp(16) : 0)

            Item {
                id: actionRow

                implicitHeight: childrenRect.height
                anchors.right: parent.right
                y: board.beside > 0 ? Math.round((board.height - height) / 2) : 0
                width: parent.width - (board.beside > 0 ? board.beside + Theme.gap : 0)
                height: implicitHeight
            }

            Item {
                anchors.left: parent.left
                anchors.bottom: parent.bottom
                anchors.bottomMargin: board.beside > 0 ? Math.round((board.height - height) / 2) : 0
                width: board.beside > 0 ? board.beside : parent.width
                height: utilities.height

                SessionUtilities {
                    id: utilities

                    session: root.session
                    beside: !Theme.portrait && board.beside === 0
                }
            }
        }
    }
}
