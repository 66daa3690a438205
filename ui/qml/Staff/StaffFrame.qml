import QtQuick
import Kiosk
import Kiosk.Core

// A page of staff mode: header, rail, a title over what scrolls, and a dock.
// In:  staff, title, sentence; children (a column in the page); dockRow (the row of buttons); endShown;
//      broad (the whole width is used, by columns beside each other).
// Out: ground (y of the dock's upper edge), columnWidth, cramped.
FocusScope {
    id: root

    required property StaffViewModel staff
    required property string title
    property string sentence: ""
    default property alias rows: column.data
    property alias dockRow: buttons.data
    property bool broad: false
    property bool endShown: false // what comes at the end of the page is scrolled to

    readonly property int side: Theme.dp(Theme.portrait ? 32 : 40)
    readonly property int ground: page.y + dock.y
    readonly property int inner: page.width - 2 * side
    // Wide panels read better in a column that an eye can follow.
    readonly property int columnWidth: broad ? inner : Math.min(inner, Theme.dp(1240))

    readonly property bool cramped: Theme.portrait && columnWidth < Theme.sized(720) // three words do not fit beside each other

    Accessible.role: Accessible.Pane
    Accessible.name: title

    StaffHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        z: 2
        staff: root.staff
    }

    StaffRail {
        id: rail

        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        x: Theme.mirrored ? root.width - width : 0
        width: implicitWidth
        staff: root.staff
    }

    Item {
        id: page

        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        x: Theme.mirrored ? 0 : rail.width
        width: root.width - rail.width
        clip: true

        Flickable {
            id: flick

            objectName: "page"
            width: parent.width
            height: dock.y + dock.radius
            contentWidth: width
            contentHeight: column.y + column.height + Math.max(Theme.dp(32), dock.shade) + dock.radius
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            onMovingChanged: root.staff.touch()
            onContentHeightChanged: {
                if (root.endShown)
                    contentY = Math.max(0, contentHeight - height);
            }

            Column {
                id: column

                x: root.side
                y: Theme.dp(Theme.portrait ? 32 : 24)
                width: root.columnWidth
                spacing: Theme.dp(24)

                TitleBlock {
                    width: parent.width
                    token: "h1"
                    sentenceToken: "bodyL"
                    title: root.title
                    sentence: root.sentence
                }
            }
        }

        Dock {
            id: dock

            square: !Theme.portrait
            sides: root.side

            Row {
                id: buttons

                width: Math.min(parent.width, root.columnWidth)
                spacing: Theme.dp(16)
            }
        }
    }
}
