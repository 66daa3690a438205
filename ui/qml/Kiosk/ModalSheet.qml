pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// A question over the screen: low, within reach; focus stays inside; taps beside it do nothing.
// In:  opened by `visible`; children in a column, primary button over quiet one; foot (stays where the column scrolls).
// Out: touched(), T.Popup's signals.
T.Popup {
    id: root

    default property alias rows: column.data
    property alias foot: foot.data
    property int pad: Theme.dp(Theme.narrow ? 32 : 48)
    property int gap: Theme.dp(Theme.narrow ? 16 : 24)
    property int rise: 0 // how far it still has to come

    property bool inside: false

    signal touched // beside the sheet, on it where there is nothing to tap, or a key

    // The overlay tells every sheet of each press before it tells where it went.
    function judge() {
        if (visible && !inside)
            touched();
    }

    parent: T.Overlay.overlay
    modal: true
    focus: true
    closePolicy: T.Popup.NoAutoClose
    width: Math.min(Theme.dp(1000), Theme.windowWidth - 2 * Theme.margin)
    height: Math.min(column.implicitHeight + topPadding + bottomPadding, Theme.glassHeight - 2 * (Theme.narrow ? Theme.gap : Theme.margin))
    x: Math.round((Theme.windowWidth - width) / 2)
    y: Theme.windowedHeight + (Theme.portrait ? Theme.glassHeight - height - Theme.margin : Math.round((Theme.glassHeight - height) / 2)) + rise

    T.Overlay.onPressed: {
        root.inside = false;
        Qt.callLater(root.judge);
    }
    T.Overlay.modal: Rectangle {
        color: Theme.overlay

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.fade
            }
        }
    }

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Math.max(80, Theme.pageIn)
        }
        NumberAnimation {
            property: "rise"
            from: Theme.reducedMotion ? 0 : Theme.dp(40)
            to: 0
            duration: Theme.pageIn
            easing.type: Easing.OutCubic
        }
    }

    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Math.max(80, Theme.pageOut)
            easing.type: Easing.InCubic
        }
    }

    background: Item {
        Shadow {
            kind: "raised"
            radius: Theme.radiusModal
        }

        TapHandler {
            onTapped: root.touched()
        }

        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusModal
            color: Theme.surface
            border.width: Theme.contrast ? Theme.dp(3) : 0
            border.color: Theme.edge
        }
    }

    contentItem: Flickable {
        id: flick

        contentHeight: column.implicitHeight
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Keys.onPressed: event => {
            root.touched();
            event.accepted = false;
        }

        Item {
            parent: root.contentItem
            anchors.fill: parent
            anchors.margins: -root.pad
            anchors.bottomMargin: -root.bottomPadding
            z: 1

            PointHandler {
                onActiveChanged: root.inside = root.inside || active
            }
        }

        // Arrows page what is longer than its place.
        readonly property bool tooLong: Theme.paged && column.implicitHeight > height
        property bool pages: false
        onTooLongChanged: later.restart()

        Timer {
            id: later

            interval: 0
            onTriggered: flick.pages = flick.tooLong
        }

        PageArrows {
            parent: root.contentItem
            x: Theme.mirrored ? 0 : parent.width - width
            height: parent.height
            visible: flick.pages
            list: flick
        }

        Column {
            id: column

            x: flick.pages && Theme.mirrored ? Theme.railOfArrows : 0
            width: parent.width - (flick.pages ? Theme.railOfArrows : 0)
            spacing: root.gap
        }
    }

    Item {
        id: foot

        parent: root.contentItem?.parent ?? null
        x: root.pad
        y: root.height - root.pad - height
        width: root.width - 2 * root.pad
        height: childrenRect.height
    }

    padding: pad
    bottomPadding: pad + (foot.height > 0 ? foot.height + gap : 0)
}
