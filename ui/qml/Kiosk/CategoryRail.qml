pragma ComponentBehavior: Bound

import QtQuick

// The categories, top to bottom; scrolls when there are many.
// In:  categories (model with roles key, name, subtitle, picture, soldOut), currentKey, loading.
// Out: categoryChosen(key); name, sentence and picture of the current category.
ListView {
    id: root

    required property var categories
    required property string currentKey
    property bool loading: false

    readonly property Entry entry: currentItem as Entry
    readonly property string currentName: entry?.name ?? ""
    readonly property string currentSentence: entry?.subtitle ?? ""
    readonly property string currentPicture: entry?.picture ?? ""

    signal categoryChosen(key: string)

    implicitWidth: Theme.railWidth
    model: categories
    clip: interactive
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height
    highlightFollowsCurrentItem: false
    keyNavigationEnabled: false
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Categories")

    onCurrentKeyChanged: reveal()
    onCountChanged: reveal()
    Component.onCompleted: reveal()

    // The rail shows where the guest is, also when the category was changed from elsewhere.
    function reveal() {
        currentIndex = currentKey === "" ? -1 : categories.placeOf(currentKey);
        if (currentIndex >= 0)
            positionViewAtIndex(currentIndex, ListView.Contain);
    }

    Column {
        visible: root.loading && root.count === 0

        Repeater {
            model: root.loading && root.count === 0 ? 6 : 0

            delegate: RailItem {
                required property int index

                width: root.width
                name: ""
                loading: true
            }
        }
    }

    component Entry: RailItem {
        required property string key
        required property string subtitle
        required picture
        required soldOut

        objectName: "category-" + key
        width: ListView.view?.width ?? 0
        chosen: ListView.isCurrentItem
    }

    delegate: Entry {
        onClicked: root.categoryChosen(key)
    }
}
