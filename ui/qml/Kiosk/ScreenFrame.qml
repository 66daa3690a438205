import QtQuick
import Kiosk.Core

// A guest screen with one page of content over a dock. What does not fit is scrolled, never cut.
// Portrait: notice, action and utilities are rows of the dock. Landscape: utilities and action share
// one row while there is room, and the notice belongs into the content. Arrows page it in low mode and where one
// question is asked at a time.
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
    readonly property int body: width - asideWidth - (pages ? Theme.railOfArrows : 0)
    property bool pages: false // by arrows at the end of the line
    readonly property int inner: body - 2 * side
    readonly property int free: dockPlace.y

    // A screen whose action comes and goes with its width says itself whether it is there.
    property bool acts: action !== null && action.implicitHeight > 0
    ground: dockPlace.y

    // A short page stands on the dock, and the shop window has what it leaves.
    readonly property int spare: Theme.told ? free - needed - Theme.dp(16) : 0
    lift: spare > Theme.dp(96) ? spare : 0

    // Less room by the arrows makes a page only longer, so this comes to rest.
    readonly property bool tooLong: Theme.paged && needed > free
    onTooLongChanged: later.restart()

    Timer {
        id: later

        interval: 0
        onTriggered: root.pages = root.tooLong
    }

    Wash {
        reach: root.washReach
        upper: root.upper
        lower: root.lower
        lift: root.lift
    }

    Flickable {
        id: flick

        objectName: "page"
        x: Theme.mirrored ? root.width - root.body : 0
        width: root.body
        height: dockPlace.y + dock.radius
        contentWidth: width
        contentHeight: page.height + dock.radius
        interactive: page.height > root.free
        boundsBehavior: Flickable.StopAtBounds

        Item {
            id: page

            y: root.lift
            width: flick.width
            height: root.lift > 0 ? root.free - root.lift : Math.max(root.free, root.needed)
        }
    }

    Item {
        id: dockPlace

        x: Theme.mirrored ? root.asideWidth : 0
        y: root.height - height
        width: root.width - root.asideWidth
        height: dock.implicitHeight

        Dock {
            id: dock

            square: !Theme.portrait
            sides: root.side

            Column {
                id: noticeRow

                width: parent.width
            }

            DockBoard {
                id: board

                session: root.session
                action: root.action
                acts: root.acts
                actionWidth: root.actionWidth
                room: root.width - root.asideWidth - 2 * root.side
            }
        }
    }

    PageArrows {
        x: Theme.mirrored ? root.asideWidth : root.width - root.asideWidth - width
        height: root.free
        visible: root.pages
        list: flick
        below: dock.radius
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
