import QtQuick
import Kiosk.Core

// A guest screen with one page of content over a dock. What does not fit is scrolled, never cut.
// Portrait: notice, action and utilities are rows of the dock. Landscape: utilities and action share
// one row while there is room, and the notice belongs into the content.
// In:  session; children (stand in the page; `free` is the height without scrolling); needed (height
//      of the content); notice, action (rows of the dock); actionWidth (the least an action needs
//      beside the utilities); aside, asideWidth (a panel at the end of a wide screen);
//      washReach, upper, lower (ground).
Page {
    id: root

    required property SessionViewModel session
    property int needed: 0
    property int washReach: Theme.dp(560)
    property color upper: Theme.wash
    property color lower: Theme.paper
    property Item action: null
    property int actionWidth: Theme.sized(Theme.narrow ? 470 : 560)
    property Item aside: null
    property int asideWidth: 0
    default property alias content: page.data
    property alias notice: noticeRow.data

    readonly property int side: Theme.margin
    readonly property int body: width - asideWidth
    readonly property int inner: body - 2 * side
    readonly property int free: dockPlace.y

    // A screen whose action comes and goes with its width says itself whether it is there.
    property bool acts: action !== null && action.implicitHeight > 0
    readonly property int utilityCount: 3 + (session.canGoBack ? 1 : 0) + (session.canCancel ? 1 : 0)
    // Beside an action the utilities stand close, and their words are short where room is dear.
    readonly property bool tight: !Theme.portrait && acts && inner - utilityCount * Theme.row(158) < Theme.dp(640)
    readonly property int utilityStep: Theme.row(tight ? 124 : utilityCount > 3 ? 158 : 180)
    readonly property bool oneLine: !Theme.portrait && acts && inner - utilityCount * utilityStep >= actionWidth

    ground: dockPlace.y

    Wash {
        reach: root.washReach
        upper: root.upper
        lower: root.lower
    }

    Flickable {
        id: flick

        objectName: "page"
        x: Theme.mirrored ? root.asideWidth : 0
        width: root.body
        height: dockPlace.y + dock.radius
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

    Item {
        id: dockPlace

        x: flick.x
        y: root.height - height
        width: root.body
        height: dock.implicitHeight

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

                readonly property int aside: root.oneLine ? root.utilityCount * root.utilityStep : 0
                readonly property int actionHeight: root.acts ? root.action.implicitHeight : 0

                width: parent.width
                height: root.oneLine ? Math.max(actionHeight, utilities.height)
                                     : actionHeight + utilities.height + (root.acts ? Theme.dp(Theme.narrow ? 8 : 16) : 0)

                Item {
                    anchors.right: parent.right
                    y: root.oneLine ? Math.round((board.height - height) / 2) : 0
                    width: parent.width - (root.oneLine ? board.aside + Theme.gap : 0)
                    height: board.actionHeight
                    data: root.action ? [root.action] : []
                }

                Item {
                    anchors.left: parent.left
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: root.oneLine ? Math.round((board.height - height) / 2) : 0
                    width: root.oneLine ? board.aside : parent.width
                    height: utilities.height

                    SessionUtilities {
                        id: utilities

                        session: root.session
                        brief: Theme.large || root.tight && root.oneLine
                    }
                }
            }
        }
    }

    Item {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        x: Theme.mirrored ? 0 : root.width - root.asideWidth
        width: root.asideWidth
        visible: root.asideWidth > 0
        data: root.aside ? [root.aside] : []
    }
}
